using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class TimesTests
{
    private readonly FakeClock _clock = new();

    private FlowOptions Options => new() { TimeProvider = _clock, RecordTimes = true };

    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    public async Task ATask_IsTimedFromItsCallToItsEnd(FlowMode mode)
    {
        RunContinuationsInline();
        var gate = new TaskCompletionSource<int>();
        var run = new TestRun(TestPlan.Of("A", "B <- A"), mode, Options)
        {
            Tasks = { ["A"] = _ => { _clock.Advance(10); return gate.Task; } },
        };

        var running = run.RunAsync();
        _clock.Advance(20);
        gate.SetResult(1);
        await running;

        Assert.Equal(FakeClock.Start, run["A"].Started);
        Assert.Equal(TimeSpan.FromMilliseconds(30), run["A"].Elapsed);
        Assert.Equal(FakeClock.Start.AddMilliseconds(30), run["B"].Started);
        Assert.Equal(TimeSpan.FromMilliseconds(30), run.Report.Elapsed);
    }

    [Fact]
    public void TheEnd_IsNotedWhenTheTaskEnds_NotWhenThePlanGoesOn()
    {
        RunContinuationsInline();
        var gate = new TaskCompletionSource<int>();
        var run = TestRun.Reporting(TestPlan.Of("A"), Options);
        var tracked = run.Begin(0).Track(gate.Task);

        _clock.Advance(5);
        gate.SetException(new IOException("down"));
        _clock.Advance(100);

        Assert.True(tracked.IsFaulted);
        Assert.Equal(TimeSpan.FromMilliseconds(5), run["A"].Elapsed);
    }

    [Fact]
    public void WhatEndedAtOnce_IsNotWrapped()
    {
        var run = TestRun.Reporting(TestPlan.Of("A"), Options);
        var beginning = run.Begin(0);
        _clock.Advance(7);
        var ended = Task.FromResult(1);

        Assert.Same(ended, beginning.Track(ended));

        Assert.Equal(TimeSpan.FromMilliseconds(7), run["A"].Elapsed);
    }

    [Fact]
    public void Untimed_TheVeryTaskIsKept_AndNoTimesAreThere()
    {
        var gate = new TaskCompletionSource<int>();
        var run = TestRun.Throwing(TestPlan.Of("A"), new FlowOptions { TimeProvider = _clock });

        Assert.Same(gate.Task, run.Begin(0).Track(gate.Task));

        gate.SetResult(1);
        Assert.Equal((null, null), (run["A"].Started, run["A"].Elapsed));
    }

    [Fact]
    public async Task AThrowBeforeTheTaskIsReturned_IsTimedFromTheCall()
    {
        var run = TestRun.Reporting(TestPlan.Of("A"), Options);
        run.Tasks["A"] = _ => { _clock.Advance(3); throw new IOException("down"); };

        await run.RunAsync();

        Assert.Equal(TimeSpan.FromMilliseconds(3), run["A"].Elapsed);
    }

    [Fact]
    public void ATaskWithoutAValue_IsTimedToo()
    {
        RunContinuationsInline();
        var gate = new TaskCompletionSource();
        var run = TestRun.Reporting(new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, new PlannedTask("A")), Options);
        var tracked = run.Begin(0).Track(gate.Task);

        _clock.Advance(5);
        gate.SetResult();

        Assert.True(tracked.IsCompletedSuccessfully);
        Assert.Equal(TimeSpan.FromMilliseconds(5), run.Outcome(0).Elapsed);
    }

    [Fact]
    public void AClockThatCannotTick_IsRefused()
    {
        var thrown = Assert.Throws<InvalidOperationException>(
            () => TestRun.Throwing(TestPlan.Of("A"), new FlowOptions { TimeProvider = new BrokenClock() }));

        Assert.Equal("FlowOptions.TimeProvider has a TimestampFrequency of 0; it must be greater than zero.", thrown.Message);
    }

    /// <summary>Without a synchronization context, what follows a signal runs before the signal returns.</summary>
    private static void RunContinuationsInline() => SynchronizationContext.SetSynchronizationContext(null);

    private sealed class BrokenClock : TimeProvider
    {
        public override long TimestampFrequency => 0;
    }
}
