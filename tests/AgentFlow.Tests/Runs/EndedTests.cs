using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

/// <summary>A task that starts in a method of its own, which waits for it and notes its end.</summary>
public class EndedTests
{
    private readonly FakeClock _clock = new();

    private FlowOptions Options => new() { TimeProvider = _clock, RecordTimes = true };

    [Fact]
    public void TheTaskItself_IsWhatWasStarted_AndItsEndIsNoted()
    {
        var run = TestRun.Reporting(TestPlan.Of("A"), Options);
        var gate = new TaskCompletionSource<int>();

        var started = run.Begin(0).Started(gate.Task);
        _clock.Advance(5);
        gate.SetResult(7);
        int value = run.Ended(0, started);
        _clock.Advance(100);

        Assert.Same(gate.Task, started);
        Assert.Equal(7, value);
        Assert.Equal(TimeSpan.FromMilliseconds(5), run["A"].Elapsed);
    }

    [Fact]
    public void WhatItThrew_IsThrown_AndItsOutcomeIsSettledAtOnce()
    {
        using var source = new CancellationTokenSource();
        var run = TestRun.Reporting(TestPlan.Of("A"), Options, source.Token);
        var started = run.Begin(0).Started(Task.FromException<int>(new OperationCanceledException("its own")));

        Assert.Throws<OperationCanceledException>(() => run.Ended(0, started));
        source.Cancel();

        Assert.Equal(OutcomeStatus.Failed, run["A"].Status);
    }

    [Fact]
    public void WhatStandsForATaskThatWasNotStarted_IsNotNoted()
    {
        var run = TestRun.Reporting(TestPlan.Of("A"), Options);

        Assert.Throws<TaskCanceledException>(() => run.Ended(0, run.NotStarted<int>(0)));

        Assert.Null(run["A"].Elapsed);
        Assert.Equal(0, run["A"].Attempts);
    }

    [Fact]
    public void WhatThrewBeforeItReturnedATask_IsNotedOnce()
    {
        var run = TestRun.Reporting(TestPlan.Of("A"), Options);
        var started = run.Begin(0).Throw(new IOException("down"));
        _clock.Advance(100);

        Assert.Throws<IOException>(() => run.Ended(0, started));

        Assert.Equal(TimeSpan.Zero, run["A"].Elapsed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NullInPlaceOfATask_IsAFailure(bool isTimed)
    {
        var run = TestRun.Reporting(TestPlan.Of("A", "B"), isTimed ? Options : null);

        var first = run.Begin(0).Started<int>(null);
        var second = run.Begin(1).Started(null);

        Assert.Contains("null instead of a task", Assert.Throws<InvalidOperationException>(() => run.Ended(0, first)).Message);
        Assert.Contains("null instead of a task", Assert.Throws<InvalidOperationException>(() => run.Ended(1, second)).Message);
        Assert.Equal("A Failed, B Failed", run.Statuses());
    }

    [Fact]
    public void ARunThatNotesNothing_OnlyGivesTheResult()
    {
        var run = TestRun.Throwing(TestPlan.Of("A"));

        int value = run.Ended(0, run.Begin(0).Started(Task.FromResult(3)));

        Assert.Equal(3, value);
        Assert.Null(run["A"].Elapsed);
        Assert.Equal(OutcomeStatus.Succeeded, run["A"].Status);
    }

    [Fact]
    public void WhoLooksBeforeTheEndIsNoted_HidesItFromNobody()
    {
        var plan = new FlowPlan("Work", Schedule.Eager, OnFailure.Stop, new PlannedTask<int>("A") { Phase = 1 }, new PlannedTask<int>("B") { Phase = 1 });
        var run = TestRun.Reporting(plan);
        var gate = new TaskCompletionSource<int>();
        var started = run.Begin(0).Started(gate.Task);
        gate.SetException(new IOException("down"));

        Assert.Equal(OutcomeStatus.Failed, run["A"].Status);
        Assert.Throws<IOException>(() => run.Ended(0, started));

        Assert.False(run.CanStart());
    }
}
