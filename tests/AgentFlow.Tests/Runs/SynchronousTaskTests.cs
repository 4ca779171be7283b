using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class SynchronousTaskTests
{
    private readonly CancellationTokenSource _source = new();

    private readonly FakeClock _clock = new();

    private FlowOptions Options => new() { TimeProvider = _clock };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ASynchronousTask_IsTimedFromWhenItReallyStarts(bool fails)
    {
        var run = TestRun.Reporting(TestPlan.Of("A"), Options);
        var beginning = run.Begin(0);
        _clock.Advance(50);

        var started = beginning.Offload(() =>
        {
            _clock.Advance(4);
            return fails ? throw new IOException("down") : 1;
        });
        await run.WhenAll(started);

        Assert.Equal(FakeClock.Start.AddMilliseconds(50), run["A"].Started);
        Assert.Equal(TimeSpan.FromMilliseconds(4), run["A"].Elapsed);
        Assert.Equal(fails ? OutcomeStatus.Failed : OutcomeStatus.Succeeded, run["A"].Status);
    }

    [Fact]
    public async Task ASynchronousTaskWithoutAValue_IsTimedToo()
    {
        var run = TestRun.Reporting(new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, new PlannedTask("A")), Options);

        await run.WhenAll(run.Begin(0).Offload(() => _clock.Advance(4)));

        Assert.Equal(TimeSpan.FromMilliseconds(4), run.Outcome(0).Elapsed);
    }

    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    public async Task ASynchronousTask_CanceledBeforeItRan_IsNotRun(FlowMode mode)
    {
        bool ran = false;
        var run = new TestRun(TestPlan.Of("A"), mode, options: null, _source.Token);
        var beginning = run.Begin(0);
        _source.Cancel();

        await run.WhenAll(beginning.Offload(() => ran = true));

        Assert.False(ran);
        Assert.Equal(OutcomeStatus.Canceled, run.Outcomes[0].Status);
    }

    [Fact]
    public async Task ASynchronousTask_CanceledBeforeItRan_HasNoStart()
    {
        var run = TestRun.Reporting(TestPlan.Of("A"), cancellationToken: _source.Token);
        var beginning = run.Begin(0);
        _source.Cancel();

        await run.WhenAll(beginning.Offload(() => 1));

        Assert.Equal(0, run["A"].Attempts);
        Assert.Null(run["A"].Started);
        Assert.Null(run["A"].Elapsed);
    }
}
