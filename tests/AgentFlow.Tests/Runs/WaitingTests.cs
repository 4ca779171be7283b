using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class WaitingTests
{
    private readonly TestRun _run = TestRun.Throwing(TestPlan.Of("A"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task WhenAll_WaitsForEachTask_AndNeverThrows(int count)
    {
        for (int last = 0; last < count; last++)
        {
            var gate = new TaskCompletionSource<int>();
            Task[] tasks = [.. Enumerable.Range(0, count).Select(i => i == last ? gate.Task : Task.FromException(new IOException()))];
            var waiting = WhenAll(tasks).GetAwaiter();

            Assert.False(waiting.IsCompleted);
            gate.SetException(new IOException());
            await WhenAll(tasks);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void CanStart_NeedsEachTaskToHaveSucceeded(int count)
    {
        Task[] tasks = [.. Enumerable.Repeat(Task.CompletedTask, count)];
        Assert.True(CanStart(tasks));

        for (int i = 0; i < count; i++)
        {
            Assert.False(CanStart([.. tasks.Select((task, at) => at == i ? Task.FromException(new IOException()) : task)]));
            Assert.False(CanStart([.. tasks.Select((task, at) => at == i ? _run.NotStarted<int>(0) : task)]));
        }
    }

    [Fact]
    public void WhatIsNotStarted_CountsAsEnded()
    {
        Assert.True(_run.WhenAll(_run.NotStarted(0), _run.NotStarted<int>(0)).GetAwaiter().IsCompleted);
    }

    private System.Runtime.CompilerServices.ConfiguredTaskAwaitable WhenAll(Task[] tasks) => tasks switch
    {
        [var a] => _run.WhenAll(a),
        [var a, var b] => _run.WhenAll(a, b),
        [var a, var b, var c] => _run.WhenAll(a, b, c),
        [var a, var b, var c, var d] => _run.WhenAll(a, b, c, d),
        _ => _run.WhenAll(tasks),
    };

    private bool CanStart(Task[] tasks) => tasks switch
    {
        [var a] => _run.CanStart(0, a),
        [var a, var b] => _run.CanStart(0, a, b),
        [var a, var b, var c] => _run.CanStart(0, a, b, c),
        [var a, var b, var c, var d] => _run.CanStart(0, a, b, c, d),
        _ => _run.CanStart(0, tasks),
    };
}
