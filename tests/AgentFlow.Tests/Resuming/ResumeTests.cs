using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

public class ResumeTests
{
    [Fact]
    public async Task WhatSucceeded_IsKept_AndTheRestRuns()
    {
        var plan = TestPlan.Of("A", "B", "C <- A, B", "D <- A");
        var first = await RunAsync(new TestRun(plan, FlowMode.Reporting), failing: "B");

        var second = await RunAsync(new TestRun(plan, first));

        Assert.Equal("A Succeeded, B Failed, C Skipped, D Succeeded", first.Statuses());
        Assert.Equal(["B", "C"], second.Started);
        Assert.True(second.IsComplete);
        Assert.Same(first["A"], second["A"]);
        Assert.Same(first["D"], second["D"]);
        Assert.Equal(0, second.Value<int>(0));
        Assert.Equal(2, second.Value<int>(2));
    }

    [Fact]
    public async Task ACompleteRun_IsKeptWhole()
    {
        var plan = TestPlan.Of("A", "B <- A");
        var first = await RunAsync(new TestRun(plan, FlowMode.Reporting));

        var second = await RunAsync(new TestRun(plan, first));

        Assert.Empty(second.Started);
        Assert.Equal(first.Outcomes, second.Outcomes);
    }

    [Fact]
    public async Task AResumedRun_CanBeResumed()
    {
        var plan = TestPlan.Of("A", "B <- A", "C <- B");
        var first = await RunAsync(new TestRun(plan, FlowMode.Reporting), failing: "B");
        var second = await RunAsync(new TestRun(plan, first), failing: "C");

        var third = await RunAsync(new TestRun(plan, second));

        Assert.Equal(["B", "C"], second.Started);
        Assert.Equal(["C"], third.Started);
        Assert.True(third.IsComplete);
        Assert.Same(first["A"], third["A"]);
    }

    [Fact]
    public async Task ARunThatThrew_CanBeResumed()
    {
        var plan = TestPlan.Of("A", "B");
        var thrown = await Assert.ThrowsAsync<FlowException>(() => RunAsync(new TestRun(plan, FlowMode.Throwing), failing: "B"));

        var second = await RunAsync(new TestRun(plan, thrown.Run));

        Assert.Equal(["B"], second.Started);
    }

    [Fact]
    public async Task ACanceledRun_GoesOnWhereItWas()
    {
        var plan = TestPlan.Of("A", "B <- A", "C <- B");
        using var source = new CancellationTokenSource();
        var first = new TestRun(plan, FlowMode.Reporting, options: null, source.Token) { Tasks = { ["B"] = _ => { source.Cancel(); return Task.FromResult(1); } } };
        await first.RunAsync();

        var second = await RunAsync(new TestRun(plan, first));

        Assert.Equal("A Succeeded, B Succeeded, C Canceled", first.Statuses());
        Assert.Equal(["C"], second.Started);
    }

    [Fact]
    public async Task ARunThatIsCanceledAtOnce_StillHasWhatItKept()
    {
        var plan = TestPlan.Of("A", "B");
        var first = await RunAsync(new TestRun(plan, FlowMode.Reporting), failing: "B");

        var second = await RunAsync(new TestRun(plan, first, options: null, new CancellationToken(canceled: true)));

        Assert.Equal("A Succeeded, B Canceled", second.Statuses());
    }

    [Fact]
    public async Task AFailureOfAKeptRun_StopsAsEver()
    {
        var plan = TestPlan.Of(OnFailure.Stop, "A", "B", "C <- B", "D <- A");
        var first = await RunAsync(new TestRun(plan, FlowMode.Reporting), failing: "B");

        var second = await RunAsync(new TestRun(plan, first), failing: "B");

        Assert.Equal("A Succeeded, B Failed, C Skipped, D Canceled", second.Statuses());
    }

    [Fact]
    public async Task TimesAreThoseOfTheRunThatATaskSucceededIn_AndTheReportIsOfThisRunAlone()
    {
        var clock = new FakeClock();
        var options = new FlowOptions { TimeProvider = clock };
        var plan = TestPlan.Of("A", "B");
        var first = new TestRun(plan, FlowMode.Reporting, options)
        {
            Tasks = { ["A"] = _ => { clock.Advance(10); return Task.FromResult(1); }, ["B"] = _ => throw new IOException("down") },
        };
        await first.RunAsync();
        clock.Advance(1000);
        var second = new TestRun(plan, first, options) { Tasks = { ["B"] = _ => { clock.Advance(5); return Task.FromResult(1); } } };

        await second.RunAsync();

        Assert.Equal((1, FakeClock.Start, TimeSpan.FromMilliseconds(10)), (second["A"].Attempts, second["A"].Started, second["A"].Elapsed));
        Assert.Equal(TimeSpan.FromMilliseconds(5), second.Report.Elapsed);
        Assert.Equal(TimeSpan.FromMilliseconds(5), second.Report.SequentialTime);
        Assert.Null(second.Report.Tasks[0].Elapsed);
        Assert.Equal(["B"], second.Report.CriticalPath);
    }

    [Fact]
    public async Task AnObserver_IsToldOfWhatIsKept_AsCompleted()
    {
        var plan = TestPlan.Of("A", "B");
        var first = await RunAsync(new TestRun(plan, FlowMode.Reporting), failing: "B");
        var log = new Events.EventLog();

        await RunAsync(new TestRun(plan, first, new FlowOptions { Observer = log }));

        Assert.Equal("TaskCompleted Succeeded", log.Of("A"));
        Assert.Equal("TaskReady, TaskStarted 1, TaskCompleted Succeeded", log.Of("B"));
        Assert.Equal(FlowEventKind.RunStarted, log.Events[0].Kind);
    }

    internal static async Task<TestRun> RunAsync(TestRun run, string? failing = null)
    {
        if (failing is not null)
        {
            run.Tasks[failing] = _ => throw new IOException($"{failing} is down");
        }

        return await run.RunAsync();
    }
}
