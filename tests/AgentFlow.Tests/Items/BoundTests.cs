using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class BoundTests
{
    private readonly Gates _gates = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoMoreItemsRunThanTheBound_AndTheNextStartsAsSoonAsOneEnds(bool isStream)
    {
        var run = TestRun.Throwing(ItemPlans.Of(new PlannedForEach("Index") { ForEach = "documents", MaxConcurrency = 3 }));
        var source = new Watched<int>(Enumerable.Range(0, 10));
        Func<int, TaskAttempt, Task> work = (item, _) => _gates.PassAsync(item);

        var all = isStream ? run.ForEach(0, (IAsyncEnumerable<int>)source, work) : run.ForEach(0, (IEnumerable<int>)source, work);
        await _gates.Begun([0, 1, 2]);
        for (int item = 0; item < 10; item++)
        {
            Assert.False(_gates.HasBegun(item + 3));
            Assert.InRange(source.Taken, 0, item + 3);
            _gates.Open(item);
            await _gates.Begun(Math.Min(9, item + 3));
        }

        await all;
        Assert.Equal(3, _gates.Most);
    }

    [Fact]
    public async Task WithoutABound_AllItemsRunAtOnce()
    {
        var run = TestRun.Throwing(ItemPlans.Of(new PlannedForEach("Index") { ForEach = "documents" }));
        int[] items = [.. Enumerable.Range(0, 50)];

        var all = run.ForEach(0, items, (item, _) => _gates.PassAsync(item));
        await _gates.Begun(items);
        Array.ForEach(items, _gates.Open);

        await all;
        Assert.Equal(50, _gates.Most);
    }

    [Fact]
    public async Task ABoundOfTheOptions_HoldsForTheWholeRun()
    {
        var plan = new FlowPlan(
            "Work",
            Schedule.Eager,
            OnFailure.Continue,
            new PlannedForEach("Index") { ForEach = "documents" },
            new PlannedTask<int>("Tell") { Retries = 1 });
        var run = TestRun.Reporting(plan, new() { MaxConcurrency = 2 });
        int[] items = [.. Enumerable.Range(0, 9)];

        var index = run.ForEach(0, items, (item, _) => _gates.PassAsync(item));
        await _gates.Begun([0, 1]);
        var tell = run.Attempt(1, async _ =>
        {
            await _gates.PassAsync(9);
            return 9;
        });
        for (int item = 0; item < 10; item++)
            _gates.Open(item);
        await run.EndAsync(index, tell);

        Assert.True(run.IsComplete);
        Assert.Equal(2, _gates.Most);
    }

    [Fact]
    public void ABoundOfTheOptions_IsRefused_WhereATaskIsCalledAtOnce()
    {
        var plan = new FlowPlan("Work", Schedule.Eager, OnFailure.Continue, new PlannedForEach("Index") { ForEach = "documents" }, new PlannedTask("Tell"));

        var thrown = Assert.Throws<InvalidOperationException>(() => TestRun.Reporting(plan, new() { MaxConcurrency = 2 }));

        Assert.Equal(
            "FlowOptions.MaxConcurrency cannot bound a run of 'Work', whose task 'Tell' is called at once. "
                + "Declare a bound, which the option then replaces: [AgentWorkflow(MaxConcurrency = …)].",
            thrown.Message);
    }

    [Theory]
    [InlineData(0, 0, 0, int.MaxValue)]
    [InlineData(5, 0, 0, 5)]
    [InlineData(5, 3, 0, 3)]
    [InlineData(5, 7, 2, 2)]
    [InlineData(0, 0, 2, 2)]
    public void TheSmallestBound_Counts(int ofTask, int ofRun, int ofPool, int expected)
    {
        var plan = new FlowPlan("Work", Schedule.Eager, OnFailure.Continue,
            new PlannedForEach("Index") { ForEach = "documents", MaxConcurrency = ofTask, Agent = ofPool > 0 ? "writer" : null })
        {
            MaxConcurrency = ofRun,
            Pools = [new("reader", 1), new("writer", Math.Max(1, ofPool))],
        };

        Assert.Equal(expected, TestRun.Reporting(plan).ItemBound(0));
    }
}
