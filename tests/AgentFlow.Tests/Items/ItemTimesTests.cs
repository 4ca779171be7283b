using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class ItemTimesTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task ATimedRun_TellsWhenEachItemRan(int retries)
    {
        var plan = ItemPlans.Of(new PlannedForEach<int>("Summarize") { ForEach = "documents", MaxConcurrency = 1, Retries = retries });
        var run = TestRun.Reporting(plan, new FlowOptions { TimeProvider = _clock });

        await run.EndAsync(run.ForEach(0, new[] { 10, 20, 30 }, (ms, _) =>
        {
            _clock.Advance(ms);
            return retries == 0 && ms == 20 ? throw new IOException("down") : Task.FromResult(ms);
        }));

        var outcome = run.ForEachOutcome<int>(0);
        Assert.Equal([0.0, 10, 30], outcome.Select(item => (item.Started! - FakeClock.Start).Value.TotalMilliseconds));
        Assert.Equal([10.0, 20, 30], outcome.Select(item => item.Elapsed!.Value.TotalMilliseconds));
        Assert.Equal(60, outcome.Elapsed!.Value.TotalMilliseconds);
        Assert.Equal(FakeClock.Start, outcome.Started);
    }

    [Fact]
    public async Task AnUntimedRun_KeepsNoTimes()
    {
        var run = TestRun.Throwing(ItemPlans.Of(ItemPlans.Summarize), new FlowOptions { TimeProvider = _clock });

        await run.EndAsync(run.ForEach(0, new[] { 1 }, (item, _) => Task.FromResult($"{item}")));

        Assert.Equal((null, null), (run.ForEachOutcome<string>(0)[0].Started, run.ForEachOutcome<string>(0)[0].Elapsed));
    }
}
