using System.Runtime.CompilerServices;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class ObservationTests
{
    [Theory]
    [InlineData(FlowMode.Throwing, OnFailure.Continue)]
    [InlineData(FlowMode.Reporting, OnFailure.Continue)]
    [InlineData(FlowMode.Throwing, OnFailure.Stop)]
    [InlineData(FlowMode.Reporting, OnFailure.Stop)]
    public void ARun_LeavesNoExceptionUnobserved(FlowMode mode, OnFailure onFailure)
    {
        Assert.Empty(Unobserved.After<MarkedException>(() => RunAndForget(mode, onFailure)));
    }

    [Fact]
    public void ATaskThatNobodyAsks_IsSeenByThisTest()
    {
        Assert.NotEmpty(Unobserved.After<MarkedException>(Forget));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunAndForget(FlowMode mode, OnFailure onFailure)
    {
        var gates = Enumerable.Range(0, 2).Select(_ => new TaskCompletionSource<int>()).ToArray();
        var run = new TestRun(TestPlan.Of(onFailure, "A", "B", "C", "D <- A", "E <- B?, C?"), mode)
        {
            Tasks =
            {
                ["A"] = _ => gates[0].Task,
                ["B"] = _ => gates[1].Task,
                ["C"] = _ => throw new MarkedException(),
                ["E"] = FailSoonAsync,
            },
        };
        var running = run.RunAsync();
        foreach (var gate in gates)
        {
            gate.SetException([new MarkedException(), new MarkedException()]);
        }

        // Waits without looking at the exception, as Task.Exception would observe it.
        ((IAsyncResult)running).AsyncWaitHandle.WaitOne();
        _ = running.Exception;
    }

    private static async Task<int> FailSoonAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        throw new MarkedException();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget() => new TaskCompletionSource().SetException(new MarkedException());

    private sealed class MarkedException : Exception;
}
