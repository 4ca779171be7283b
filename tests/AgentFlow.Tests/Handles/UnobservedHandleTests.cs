using System.Runtime.CompilerServices;
using AgentFlow.Tests.Runs;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Handles;

public class UnobservedHandleTests
{
    [Fact]
    public void WhatNobodyLooksAt_CountsAsObserved() => Assert.Empty(Unobserved.After<FlowException>(StartAndForget));

    [Fact]
    public void APromiseThatIsNotObserved_IsSeenByThisTest() => Assert.NotEmpty(Unobserved.After<FlowException>(Forget));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartAndForget()
    {
        var gate = new TaskCompletionSource<int>();
        var handle = TestHandle.Start(TestPlan.Of("A", "B <- A", "C"), new() { ["A"] = _ => gate.Task });
        _ = handle["A"];
        _ = handle["B"];
        gate.SetException(new IOException("down"));
        ((IAsyncResult)handle.Completion).AsyncWaitHandle.WaitOne();
        _ = handle["B"];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget()
    {
        var run = TestRun.Throwing(TestPlan.Of("A"));
        run.Tasks["A"] = _ => throw new IOException("down");
        ((IAsyncResult)run.RunAsync()).AsyncWaitHandle.WaitOne();
    }
}
