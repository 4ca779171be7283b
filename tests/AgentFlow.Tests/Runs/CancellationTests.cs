using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class CancellationTests
{
    private readonly CancellationTokenSource _source = new();

    [Fact]
    public async Task CanceledBefore_NothingStarts()
    {
        _source.Cancel();
        var run = TestRun.Reporting(TestPlan.Of("A", "B <- A"), cancellationToken: _source.Token);

        await run.RunAsync();

        Assert.Empty(run.Started);
        Assert.Equal("A Canceled, B Canceled", run.Statuses());
        Assert.Equal("Not started, because the run was canceled.", run["B"].Error!.Message);
        Assert.Empty(run["B"].Error!.CausedBy);
        Assert.Equal(_source.Token, Assert.IsType<OperationCanceledException>(run["A"].Error!.Exception).CancellationToken);
        Assert.Equal(0, run["A"].Attempts);
    }

    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    public async Task CanceledMeanwhile_WhatSucceededIsKept(FlowMode mode)
    {
        var run = new TestRun(TestPlan.Of("A", "B", "C <- A", "D <- B"), mode, options: null, _source.Token)
        {
            Tasks = { ["B"] = WaitForCancellation },
        };

        var running = run.RunAsync();
        _source.Cancel();
        var thrown = await Record.ExceptionAsync(() => running);

        Assert.Equal("A Succeeded, B Canceled, C Canceled, D Canceled", run.Statuses());
        Assert.Equal(1, run["B"].Attempts);
        Assert.Equal(mode == FlowMode.Throwing, thrown is FlowCanceledException { Run: var kept } && ReferenceEquals(kept, run));
    }

    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    public async Task ACancellationOfATasksOwn_IsAFailure(FlowMode mode)
    {
        var run = new TestRun(TestPlan.Of("A", "B", "C <- A"), mode, options: null, _source.Token)
        {
            Tasks =
            {
                ["A"] = _ => Task.FromCanceled<int>(new CancellationToken(canceled: true)),
                ["B"] = _ => throw new OperationCanceledException("timed out"),
            },
        };

        var thrown = await Record.ExceptionAsync(run.RunAsync);

        Assert.Equal("A Failed, B Failed, C Skipped", run.Statuses());
        Assert.IsType<TaskCanceledException>(run["A"].Error!.Exception);
        Assert.Equal("timed out", run["B"].Error!.Message);
        Assert.Equal(mode == FlowMode.Throwing, thrown is FlowException);
    }

    [Fact]
    public async Task ARecordedFailure_StaysOne_ThoughTheRunIsCanceledLater()
    {
        var gate = new TaskCompletionSource<int>();
        var run = new TestRun(TestPlan.Of("A", "B"), FlowMode.Reporting, options: null, _source.Token)
        {
            Tasks = { ["A"] = _ => throw new OperationCanceledException("timed out"), ["B"] = _ => gate.Task },
        };

        var running = run.RunAsync();
        _source.Cancel();
        gate.SetResult(1);
        await running;

        Assert.Equal("A Failed, B Succeeded", run.Statuses());
    }

    [Fact]
    public async Task AFailureThatKeptATaskFromStarting_StaysOne_ThoughTheRunIsCanceledLater()
    {
        var gate = new TaskCompletionSource<int>();
        var run = new TestRun(TestPlan.Of("A", "B <- A", "C"), FlowMode.Throwing, options: null, _source.Token)
        {
            Tasks = { ["A"] = _ => throw new OperationCanceledException("timed out"), ["C"] = _ => gate.Task },
        };

        var running = run.RunAsync();
        _source.Cancel();
        gate.SetResult(1);
        await Assert.ThrowsAsync<FlowException>(() => running);

        Assert.Equal("A Failed, B Skipped, C Succeeded", run.Statuses());
    }

    [Fact]
    public async Task AfterTheRun_ACancellationChangesNothing()
    {
        var run = new TestRun(TestPlan.Of("A", "B <- A"), FlowMode.Throwing, options: null, _source.Token)
        {
            Tasks = { ["A"] = _ => throw new OperationCanceledException("timed out") },
        };

        await Assert.ThrowsAsync<FlowException>(run.RunAsync);
        _source.Cancel();

        Assert.Equal("A Failed, B Skipped", run.Statuses());
    }

    [Fact]
    public async Task AFailureBesideACancellation_IsNotHidden()
    {
        var run = new TestRun(TestPlan.Of("A", "B", "C <- A, B"), FlowMode.Throwing, options: null, _source.Token)
        {
            Tasks = { ["A"] = _ => throw new IOException("down"), ["B"] = WaitForCancellation },
        };

        var running = run.RunAsync();
        _source.Cancel();
        var thrown = await Assert.ThrowsAsync<FlowCanceledException>(() => running);

        Assert.Equal("A Failed, B Canceled, C Skipped", run.Statuses());
        Assert.IsType<IOException>(thrown.InnerException);
        Assert.Equal(_source.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task ACancellationThatLeftNoTaskCanceled_IsNotTheReason()
    {
        var run = new TestRun(TestPlan.Of("A", "B <- A"), FlowMode.Throwing, options: null, _source.Token)
        {
            Tasks = { ["A"] = _ => { _source.Cancel(); throw new IOException("down"); } },
        };

        await Assert.ThrowsAsync<FlowException>(run.RunAsync);
        Assert.Equal("A Failed, B Skipped", run.Statuses());
    }

    [Fact]
    public async Task CanceledAfterEveryTaskSucceeded_TheRunIsComplete()
    {
        var run = new TestRun(TestPlan.Of("A"), FlowMode.Throwing, options: null, _source.Token)
        {
            Tasks = { ["A"] = _ => { _source.Cancel(); return Task.FromResult(1); } },
        };

        Assert.True((await run.RunAsync()).IsComplete);
    }

    private static Task<int> WaitForCancellation(CancellationToken token)
    {
        var canceled = new TaskCompletionSource<int>();
        token.Register(() => canceled.SetCanceled(token));
        return canceled.Task;
    }
}
