using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Handles;

public class HandleTests
{
    private readonly TaskCompletionSource<int> _gate = new();

    [Fact]
    public async Task ATask_CompletesAsSoonAsItHasEnded_WhileTheRunGoesOn()
    {
        var handle = TestHandle.Start(TestPlan.Of("A", "B", "C <- B"), new() { ["B"] = _ => _gate.Task });

        Assert.Equal(0, await handle["A"]);
        Assert.False(handle["B"].IsCompleted);
        Assert.False(handle["C"].IsCompleted);
        Assert.False(handle.Completion.IsCompleted);

        _gate.SetResult(7);
        Assert.Equal(7, await handle["B"]);
        Assert.Equal(2, await handle["C"]);
        Assert.True((await handle.Completion).IsComplete);
    }

    [Fact]
    public async Task WhoAsksEarly_IsToldLater()
    {
        var handle = TestHandle.Start(TestPlan.Of("A", "B <- A"), new() { ["A"] = _ => _gate.Task });
        var b = handle["B"];

        _gate.SetResult(7);

        Assert.Equal(1, await b);
        Assert.Same(b, handle["B"]);
    }

    [Fact]
    public async Task AFailure_IsThrownForItsTask_AndTheRunDoesNotThrow()
    {
        var down = new IOException("down");
        var handle = TestHandle.Start(TestPlan.Of("A", "B <- A", "C"), new() { ["A"] = _ => throw down });

        var a = await Assert.ThrowsAsync<FlowException>(() => handle["A"]);
        var b = await Assert.ThrowsAsync<FlowException>(() => handle["B"]);
        var run = await handle.Completion;

        Assert.Equal("'A' of 'Work' failed: down", a.Message);
        Assert.Equal("'B' of 'Work' gave no result: Skipped, because 'A' failed: down", b.Message);
        Assert.Same(down, a.InnerException);
        Assert.Same(down, b.InnerException);
        Assert.Same(run, a.Run);
        Assert.Equal("A Failed, B Skipped, C Succeeded", run.Statuses());
        Assert.Contains("System.IO.IOException: down", a.ToString());
    }

    [Fact]
    public async Task ASkip_IsToldAsSoonAsItIsCertain()
    {
        var handle = TestHandle.Start(TestPlan.Of("A", "B <- A", "C", "D <- B", "E <- C, D?"), new() { ["A"] = _ => throw new IOException("down"), ["C"] = _ => _gate.Task });

        await Assert.ThrowsAsync<FlowException>(() => handle["B"]);
        await Assert.ThrowsAsync<FlowException>(() => handle["D"]);

        Assert.False(handle.Completion.IsCompleted);
        _gate.SetResult(1);
        await handle.Completion;
    }

    [Fact]
    public async Task UnderWay_WhatMayStillStart_HasNoOutcome()
    {
        var handle = TestHandle.Start(TestPlan.Of("A", "B", "C <- B"), new() { ["A"] = _ => throw new IOException("down"), ["B"] = _ => _gate.Task });
        var underWay = (TestRun)(await Assert.ThrowsAsync<FlowException>(() => handle["A"])).Run;

        Assert.Equal("'B' has not ended yet.", Assert.Throws<InvalidOperationException>(() => underWay["B"]).Message);
        Assert.Equal("'C' has not started yet.", Assert.Throws<InvalidOperationException>(() => underWay["C"]).Message);
        _gate.SetResult(1);
        await handle.Completion;

        Assert.Equal("A Failed, B Succeeded, C Succeeded", underWay.Statuses());
    }

    [Fact]
    public async Task UnderWay_TheRunTellsOfWhatHasEnded()
    {
        var handle = TestHandle.Start(TestPlan.Of("A", "B", "C <- B"), new() { ["A"] = _ => throw new IOException("down"), ["B"] = _ => _gate.Task });

        var run = (await Assert.ThrowsAsync<FlowException>(() => handle["A"])).Run;

        Assert.Equal(["A"], run.Outcomes.Select(outcome => outcome.TaskName));
        Assert.Equal(["down"], run.Gaps.Select(gap => gap.Message));
        Assert.False(run.IsComplete);
        Assert.Contains("still under way", Assert.Throws<InvalidOperationException>(() => run.Report).Message);
        _gate.SetResult(1);
        await handle.Completion;
        Assert.Equal(3, run.Outcomes.Count);
        Assert.Equal(3, run.Report.Tasks.Count);
    }

    [Fact]
    public async Task ATaskWithoutAValue_CompletesToo()
    {
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, new PlannedTask("A"), new PlannedTask("B"));
        var run = new TestRun(plan, FlowMode.Starting);
        var ended = run.WhenAll(run.Begin(0).Track(_gate.Task), run.Begin(1).Track(Task.FromException(new IOException("down"))));
        var handle = new TestHandle(run, EndAsync());

        Assert.False(handle.End("A").IsCompleted);
        _gate.SetResult(1);

        await handle.End("A");
        await Assert.ThrowsAsync<FlowException>(() => handle.End("B"));
        await handle.Completion;

        async Task EndAsync()
        {
            await ended;
            run.End(run);
        }
    }

    [Fact]
    public void WhoWaits_GoesOnElsewhere()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var handle = TestHandle.Start(TestPlan.Of("A"), new() { ["A"] = _ => _gate.Task });
        int? thread = null;
        var seen = handle["A"].ContinueWith(_ => thread = Environment.CurrentManagedThreadId, TaskContinuationOptions.ExecuteSynchronously);

        int here = Environment.CurrentManagedThreadId;
        _gate.SetResult(1);
        ((IAsyncResult)seen).AsyncWaitHandle.WaitOne();

        Assert.NotEqual(here, thread);
    }

    [Fact]
    public void BadOptions_AreRefusedByStartItself()
        => Assert.Throws<InvalidOperationException>(() => TestHandle.Start(TestPlan.Of("A"), options: new FlowOptions { MaxConcurrency = 3 }));
}
