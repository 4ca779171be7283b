using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Events;

public class ObserverTests
{
    private readonly FakeClock _clock = new();
    private readonly EventLog _log = new();

    private FlowOptions Options => new() { Observer = _log, TimeProvider = _clock };

    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    [InlineData(FlowMode.Starting)]
    public async Task EachTask_IsToldFromReadyToCompleted_BetweenStartAndEndOfTheRun(FlowMode mode)
    {
        var gate = new TaskCompletionSource<int>();
        var run = new TestRun(TestPlan.Of("A", "B <- A"), mode, Options) { Tasks = { ["A"] = _ => gate.Task } };

        var running = run.RunAsync();
        gate.SetResult(1);
        await running;

        Assert.Equal("TaskReady, TaskStarted 1, TaskCompleted Succeeded", _log.Of("A"));
        Assert.Equal("TaskReady, TaskStarted 1, TaskCompleted Succeeded", _log.Of("B"));
        Assert.Equal(FlowEventKind.RunStarted, _log.Events[0].Kind);
        Assert.Equal(FlowEventKind.RunCompleted, _log.Events[^1].Kind);
        Assert.Same(run, _log.Events[^1].Run);
        Assert.Equal(8, _log.Events.Count);
    }

    [Fact]
    public async Task WhatFailsAndWhatIsSkipped_IsToldToo_EachOnce()
    {
        var run = TestRun.Reporting(TestPlan.Of("A", "B <- A", "C"), Options);
        run.Tasks["A"] = _ => throw new IOException("down");

        await run.RunAsync();

        Assert.Equal("TaskReady, TaskStarted 1, TaskCompleted Failed", _log.Of("A"));
        Assert.Equal("TaskCompleted Skipped", _log.Of("B"));
        Assert.Same(run["B"], _log.Events.Single(told => told.TaskName == "B").Outcome);
    }

    [Fact]
    public async Task ARunThatIsCanceledBeforeItBegins_TellsOfEachTask()
    {
        var run = TestRun.Reporting(TestPlan.Of("A", "B <- A"), Options, new CancellationToken(canceled: true));

        await run.RunAsync();

        Assert.Equal("TaskCompleted Canceled", _log.Of("A"));
        Assert.Equal("TaskCompleted Canceled", _log.Of("B"));
        Assert.Equal("RunStarted, RunCompleted", _log.Of(null));
    }

    [Fact]
    public async Task ThrowingMode_TellsOfTheEnd_BeforeItThrows()
    {
        var run = TestRun.Throwing(TestPlan.Of("A"), Options);
        run.Tasks["A"] = _ => throw new IOException("down");

        await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.Equal("RunStarted, RunCompleted", _log.Of(null));
        Assert.False(_log.Events[^1].Run!.IsComplete);
    }

    [Fact]
    public async Task AnEvent_SaysOfWhatRunAndWhen()
    {
        var run = TestRun.Throwing(TestPlan.Of("A"), Options);
        run.Tasks["A"] = _ => { _clock.Advance(5); return Task.FromResult(1); };

        await run.RunAsync();

        Assert.Single(_log.Events.Select(told => told.RunId).Distinct());
        Assert.NotEqual(Guid.Empty, _log.Events[0].RunId);
        Assert.All(_log.Events, told => Assert.Equal("Work", told.WorkflowName));
        Assert.Equal(
            [FakeClock.Start, FakeClock.Start, FakeClock.Start, FakeClock.Start.AddMilliseconds(5), FakeClock.Start.AddMilliseconds(5)],
            _log.Events.Select(told => told.Timestamp));
    }

    [Fact]
    public async Task TheRunId_IsThatOfTheContexts()
    {
        var run = TestRun.Throwing(TestPlan.Of("A context"), Options);

        await run.RunAsync();

        Assert.Equal(run.Context(0).RunId, _log.Events[0].RunId);
    }

    [Fact]
    public async Task ARunWithAnObserver_IsTimed()
    {
        var run = TestRun.Throwing(TestPlan.Of("A"), Options);

        await run.RunAsync();

        Assert.Equal(FakeClock.Start, run["A"].Started);
    }

    [Fact]
    public async Task AMethodThatThrowsBeforeItReturns_BeginsOnce()
    {
        var run = TestRun.Reporting(TestPlan.Of("A"), Options);
        run.Tasks["A"] = _ => { run.Begin(0); throw new IOException("down"); };

        await run.RunAsync();

        Assert.Equal("TaskReady, TaskStarted 1, TaskCompleted Failed", _log.Of("A"));
    }

    [Fact]
    public async Task AttemptsAndRetries_AreTold()
    {
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, new PlannedTask<int>("A") { Retries = 2 });
        var run = TestRun.Reporting(plan, new FlowOptions { Observer = _log });
        int attempts = 0;

        await run.Attempt(0, _ => ++attempts < 3 ? throw new IOException($"down {attempts}") : Task.FromResult(attempts));

        Assert.Equal(
            "TaskReady, TaskStarted 1, Retrying 1 down 1, TaskStarted 2, Retrying 2 down 2, TaskStarted 3, TaskCompleted Succeeded",
            _log.Of("A"));
        Assert.All(_log.Events.Where(told => told.Kind == FlowEventKind.Retrying), told => Assert.NotNull(told.Delay));
        Assert.Equal(3, _log.Events.Single(told => told.Kind == FlowEventKind.TaskCompleted).Attempt);
    }

    [Fact]
    public async Task WhatATaskSaysOfItsProgress_IsTold_UntilItHasEnded()
    {
        var run = TestRun.Reporting(TestPlan.Of("A context"), Options);
        run.Tasks["A"] = _ =>
        {
            run.Context(0).ReportProgress("page 1");
            run.Context(0).ReportProgress(0.5, "page 2");
            return Task.FromResult(1);
        };

        await run.RunAsync();
        run.Context(0).ReportProgress("too late");

        Assert.Equal("TaskReady, TaskStarted 1, Progress page 1, Progress page 2, TaskCompleted Succeeded", _log.Of("A"));
        Assert.Equal([null, 0.5], _log.Events.Where(told => told.Kind == FlowEventKind.Progress).Select(told => told.Fraction));
    }

    [Fact]
    public void AnEvent_ReadsAsALine()
    {
        Assert.Equal("Work: RunStarted", new FlowEvent { WorkflowName = "Work" }.ToString());
        Assert.Equal(
            "Work: A[3] attempt 2 Retrying: down",
            new FlowEvent { WorkflowName = "Work", TaskName = "A", Item = 3, Attempt = 2, Kind = FlowEventKind.Retrying, Message = "down" }.ToString());
        Assert.Equal(
            "Work: A attempt 1 TaskCompleted: Succeeded",
            new FlowEvent { WorkflowName = "Work", TaskName = "A", Attempt = 1, Kind = FlowEventKind.TaskCompleted, Outcome = TaskOutcome.Success("A") }.ToString());
    }
}
