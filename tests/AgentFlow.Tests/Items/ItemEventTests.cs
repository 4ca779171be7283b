using AgentFlow.Tests.Events;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class ItemEventTests
{
    private readonly EventLog _log = new();

    private FlowOptions Options => new() { Observer = _log, TimeProvider = new FakeClock() };

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "")]
    [InlineData(true, "TimeoutMs")]
    [InlineData(false, "TimeoutMs")]
    [InlineData(true, "TakesContext")]
    [InlineData(true, "Agent")]
    [InlineData(true, "Exclusive")]
    [InlineData(true, "Validate")]
    public async Task EachItemTellsOfItsStartAndItsEnd_AndTheTaskOfItsOwn(bool hasValue, string policy)
    {
        var task = Named(hasValue, policy);
        var plan = new FlowPlan("Work", Schedule.Eager, OnFailure.Continue, task) { Pools = [new("web", 2)] };
        var run = TestRun.Reporting(plan, Options);

        Func<int, TaskAttempt, Task<int>> work = (item, _) => item == 1 ? throw new IOException("down") : Task.FromResult(item);
        await run.EndAsync(!hasValue ? run.ForEach(0, new[] { 0, 1, 2 }, (Func<int, TaskAttempt, Task>)work, when: item => item < 2)
            : task.Validate is null ? run.ForEach(0, new[] { 0, 1, 2 }, work, when: item => item < 2)
            : run.ForEach(0, new[] { 0, 1, 2 }, work, validate: (_, _) => true, when: item => item < 2));

        Assert.Equal(
            "TaskReady, TaskStarted 1, 0 TaskStarted 1, 0 TaskCompleted Succeeded 1, 1 TaskStarted 1, 1 TaskCompleted Failed 1, "
            + "2 TaskCompleted Skipped 0, TaskCompleted Failed 1",
            _log.Items("Read"));
    }

    [Fact]
    public async Task TheAttemptsAtAnItem_AreTold()
    {
        var run = TestRun.Reporting(ItemPlans.Of(new PlannedForEach<int>("Read") { ForEach = "documents", MaxConcurrency = 1, Retries = 2 }), Options);
        int calls = 0;

        await run.EndAsync(run.ForEach(0, new[] { 0, 1 }, (item, _) => item == 1 && calls++ < 2 ? throw new IOException($"down {calls}") : Task.FromResult(item)));

        Assert.Equal(
            "1 TaskStarted 1, 1 Retrying 1 down 1, 1 TaskStarted 2, 1 Retrying 2 down 2, 1 TaskStarted 3, 1 TaskCompleted Succeeded 3",
            _log.Items("Read", 1));
    }

    [Fact]
    public async Task AnItemWhoseConditionThrows_HasNotStarted()
    {
        var run = TestRun.Reporting(ItemPlans.Of(new PlannedForEach<int>("Read") { ForEach = "documents", When = "IsText" }), Options);

        await run.EndAsync(run.ForEach(0, new[] { 0 }, (item, _) => Task.FromResult(item), when: _ => throw new IOException("down")));

        Assert.Equal("0 TaskCompleted Failed 0", _log.Items("Read", 0));
        Assert.Equal(0, run.Gaps.Single().Attempts);
        Assert.Null(run.ForEachOutcome<int>(0)[0].Started);
    }

    private static PlannedTask Named(bool hasValue, string policy)
    {
        int timeout = policy == "TimeoutMs" ? 1000 : 0;
        return hasValue
            ? new PlannedForEach<int>("Read")
            {
                ForEach = "documents",
                MaxConcurrency = 1,
                When = "IsText",
                TimeoutMs = timeout,
                TakesContext = policy == "TakesContext",
                Agent = policy == "Agent" ? "web" : null,
                Exclusive = policy == "Exclusive" ? ["ItemEventTests"] : [],
                Validate = policy == "Validate" ? "IsGood" : null,
            }
            : new PlannedForEach("Read") { ForEach = "documents", MaxConcurrency = 1, When = "IsText", TimeoutMs = timeout };
    }
}
