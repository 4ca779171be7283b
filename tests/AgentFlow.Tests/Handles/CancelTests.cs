using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Handles;

public class CancelTests
{
    [Theory]
    [InlineData(OnFailure.Continue)]
    [InlineData(OnFailure.Stop)]
    public async Task Cancel_ReachesWhatRuns_AndNothingMoreStarts(OnFailure onFailure)
    {
        var handle = TestHandle.Start(TestPlan.Of(onFailure, "A", "B <- A", "C"), new() { ["A"] = WaitForCancellation });
        Assert.Equal(2, await handle["C"]);

        handle.Cancel();
        var run = await handle.Completion;

        Assert.Equal("A Canceled, B Canceled, C Succeeded", run.Statuses());
        Assert.Contains("canceled", (await Assert.ThrowsAsync<FlowException>(() => handle["A"])).Message);
        Assert.Contains("Not started, because the run was canceled.", (await Assert.ThrowsAsync<FlowException>(() => handle["B"])).Message);
    }

    [Fact]
    public async Task TheCallersToken_DoesTheSame()
    {
        using var source = new CancellationTokenSource();
        var handle = TestHandle.Start(TestPlan.Of("A"), new() { ["A"] = WaitForCancellation }, cancellationToken: source.Token);

        await source.CancelAsync();

        Assert.Equal("A Canceled", (await handle.Completion).Statuses());
    }

    [Fact]
    public async Task Cancel_MayBeCalledAgain_AndAfterTheEnd()
    {
        var handle = TestHandle.Start(TestPlan.Of("A"), new() { ["A"] = WaitForCancellation });
        handle.Cancel();
        handle.Cancel();
        await handle.Completion;
        handle.Cancel();

        var ended = TestHandle.Start(TestPlan.Of("A"));
        var run = await ended.Completion;
        ended.Cancel();

        Assert.True(run.IsComplete);
        Assert.Equal("A Succeeded", run.Statuses());
    }

    [Fact]
    public async Task WhatCallbacksThrow_IsThrownByCancel_AndTheRunIsCanceled()
    {
        var handle = TestHandle.Start(TestPlan.Of("A"), new()
        {
            ["A"] = token =>
            {
                var waiting = WaitForCancellation(token);
                token.Register(() => throw new ArithmeticException("callback"));
                return waiting;
            },
        });

        var thrown = Assert.Throws<AggregateException>(handle.Cancel);

        Assert.Equal("callback", Assert.Single(thrown.InnerExceptions).Message);
        Assert.Equal("A Canceled", (await handle.Completion).Statuses());
    }

    private static Task<int> WaitForCancellation(CancellationToken token)
    {
        var canceled = new TaskCompletionSource<int>();
        token.Register(() => canceled.SetCanceled(token));
        return canceled.Task;
    }
}
