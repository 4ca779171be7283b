using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class StopTests
{
    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    public async Task TheFirstFailure_CancelsWhatRuns_AndSkipsWhatNeedsIt(FlowMode mode)
    {
        var gate = new TaskCompletionSource<int>();
        var run = new TestRun(TestPlan.Of(OnFailure.Stop, "A", "B", "C <- A", "D <- B", "E"), mode)
        {
            Tasks = { ["A"] = _ => gate.Task, ["B"] = WaitForCancellation },
        };

        var running = run.RunAsync();
        gate.SetException(new IOException("down"));
        var thrown = await Record.ExceptionAsync(() => running);

        Assert.Equal("A Failed, B Canceled, C Skipped, D Canceled, E Succeeded", run.Statuses());
        Assert.Equal("Not started, because 'A' failed and the workflow stops at the first failure.", run["D"].Error!.Message);
        Assert.Equal(mode == FlowMode.Throwing, thrown is FlowException);
    }

    [Fact]
    public async Task AFailureAtOnce_KeepsLaterTasksOfThePhaseFromStarting()
    {
        var run = new TestRun(TestPlan.Of(OnFailure.Stop, "A", "B"), FlowMode.Throwing) { Tasks = { ["A"] = _ => throw new IOException("down") } };

        await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.Equal(["A"], run.Started);
        Assert.Equal("A Failed, B Canceled", run.Statuses());
    }

    [Fact]
    public async Task AnOptionalFailure_DoesNotStop()
    {
        var run = new TestRun(TestPlan.Of(OnFailure.Stop, "A optional", "B"), FlowMode.Throwing) { Tasks = { ["A"] = _ => throw new IOException("down") } };

        await run.RunAsync();

        Assert.Equal("A Failed, B Succeeded", run.Statuses());
    }

    [Fact]
    public async Task ATolerantTask_DoesNotStartOnceStopped()
    {
        var run = new TestRun(TestPlan.Of(OnFailure.Stop, "A", "B <- A?"), FlowMode.Reporting) { Tasks = { ["A"] = _ => throw new IOException("down") } };

        await run.RunAsync();

        Assert.Equal("A Failed, B Canceled", run.Statuses());
    }

    [Fact]
    public async Task AnotherFailureOnTheWayDown_IsKeptToo()
    {
        var gate = new TaskCompletionSource<int>();
        var run = new TestRun(TestPlan.Of(OnFailure.Stop, "A", "B"), FlowMode.Reporting)
        {
            Tasks = { ["A"] = _ => gate.Task, ["B"] = token => WaitForCancellation(token).ContinueWith<int>(_ => throw new IOException("late"), TaskScheduler.Default) },
        };

        var running = run.RunAsync();
        gate.SetException(new IOException("down"));
        await running;

        Assert.Equal(["down", "late"], run.Gaps.Select(gap => gap.Message));
    }

    [Fact]
    public async Task TheCallersToken_StillCancels()
    {
        using var source = new CancellationTokenSource();
        var run = new TestRun(TestPlan.Of(OnFailure.Stop, "A"), FlowMode.Throwing, options: null, source.Token) { Tasks = { ["A"] = WaitForCancellation } };

        var running = run.RunAsync();
        source.Cancel();

        var thrown = await Assert.ThrowsAsync<FlowCanceledException>(() => running);
        Assert.Equal(source.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task StoppedFirst_ALaterCancellationOfTheCaller_IsNotTheReason()
    {
        using var source = new CancellationTokenSource();
        var gate = new TaskCompletionSource<int>();
        var run = new TestRun(TestPlan.Of(OnFailure.Stop, "A", "B"), FlowMode.Throwing, options: null, source.Token)
        {
            Tasks = { ["A"] = _ => gate.Task, ["B"] = token => WaitForCancellation(token, beforehand: source.Cancel) },
        };

        var running = run.RunAsync();
        gate.SetException(new IOException("down"));

        await Assert.ThrowsAsync<FlowException>(() => running);
        Assert.Equal("A Failed, B Canceled", run.Statuses());
    }

    [Fact]
    public async Task WhatACallbackThrows_WhenTheRunStops_IsReportedWithTheCulprit()
    {
        var run = new TestRun(TestPlan.Of(OnFailure.Stop, "A"), FlowMode.Reporting)
        {
            Tasks =
            {
                ["A"] = token =>
                {
                    token.Register(() => throw new ArithmeticException("callback"));
                    throw new IOException("down");
                },
            },
        };

        await run.RunAsync();

        var all = Assert.IsType<AggregateException>(run["A"].Error!.Exception).Flatten().InnerExceptions;
        Assert.Equal(["down", "callback"], all.Select(thrown => thrown.Message));
    }

    [Fact]
    public async Task WithoutTimes_NoTimesAreNoted()
    {
        var run = new TestRun(TestPlan.Of(OnFailure.Stop, "A"), FlowMode.Throwing);

        await run.RunAsync();

        Assert.Null(run["A"].Started);
        Assert.Null(run.Report.Elapsed);
    }

    private static Task<int> WaitForCancellation(CancellationToken token) => WaitForCancellation(token, () => { });

    private static Task<int> WaitForCancellation(CancellationToken token, Action beforehand)
    {
        var canceled = new TaskCompletionSource<int>();
        token.Register(() =>
        {
            beforehand();
            canceled.SetCanceled(token);
        });
        return canceled.Task;
    }
}
