using AgentFlow.Tests.Events;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

/// <summary>What an observer is told of items that do not run to their end, or not now.</summary>
public class ItemEndEventTests
{
    private readonly EventLog _log = new();
    private readonly Gates _gates = new();

    private FlowOptions Options => new() { Observer = _log, TimeProvider = new FakeClock() };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task OfACanceledRun_ItemsUnderWayTellOfTheirEnd_AndThoseNotTakenOfTheirsAlone(int retries)
    {
        using var caller = new CancellationTokenSource();
        var run = TestRun.Reporting(
            ItemPlans.Of(
                new PlannedForEach<int>("List") { ForEach = "documents", MaxConcurrency = 1 },
                new PlannedForEach<int>("Read") { Phase = 2, DependsOn = ["List"], Tolerates = ["List"], ForEach = "List", MaxConcurrency = 1, Retries = retries }),
            Options,
            caller.Token);
        var list = run.ForEach(0, Enumerable.Range(0, 2), (item, _) => Task.FromResult(item));
        var read = run.ForEachOf<int, int>(1, 0, list, async (item, attempt) =>
        {
            await _gates.PassAsync(item).WaitAsync(attempt.Token);
            return item;
        });
        await _gates.Begun(0);
        await caller.CancelAsync();
        await run.EndAsync(list, read);

        Assert.Equal("TaskReady, TaskStarted 1, 0 TaskStarted 1, 0 TaskCompleted Canceled 1, 1 TaskCompleted Canceled 0, TaskCompleted Canceled 1", _log.Items("Read"));
    }

    [Fact]
    public async Task AnItemThatIsSkipped_TellsOfItsEndAlone()
    {
        var run = TestRun.Reporting(
            ItemPlans.Of(
                new PlannedForEach<int>("List") { ForEach = "documents" },
                new PlannedForEach<int>("Read") { Phase = 2, DependsOn = ["List"], Tolerates = ["List"], ForEach = "List", Retries = 1 }),
            Options);
        var list = run.ForEach(0, Enumerable.Range(0, 2), (item, _) => item == 0 ? throw new IOException("down") : Task.FromResult(item));
        var read = run.ForEachOf<int, int>(1, 0, list, (item, _) => Task.FromResult(item));
        await run.EndAsync(list, read);

        Assert.Equal("0 TaskCompleted Skipped 0", _log.Items("Read", 0));
        Assert.Equal("1 TaskStarted 1, 1 TaskCompleted Succeeded 1", _log.Items("Read", 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfAResumedRun_TheItemsThatItKeepsAreToldToo(bool isChained)
    {
        var plan = ItemPlans.Of(
            new PlannedForEach<int>("List") { ForEach = "documents" },
            new PlannedForEach<int>("Read") { Phase = 2, DependsOn = ["List"], Tolerates = ["List"], ForEach = isChained ? "List" : "others" });
        var first = TestRun.Reporting(plan);
        await RunAsync(first, failing: 1);
        var second = new TestRun(plan, first, Options);
        await RunAsync(second, failing: null);

        Assert.Equal("0 TaskCompleted Succeeded 1", _log.Items("Read", 0));
        Assert.Equal("1 TaskStarted 1, 1 TaskCompleted Succeeded 1", _log.Items("Read", 1));
        Assert.Equal("TaskCompleted Succeeded", _log.Of("List"));

        async Task RunAsync(TestRun run, int? failing)
        {
            int[] source = [0, 1];
            var list = run.Kept<IReadOnlyList<int>>(0) ?? run.ForEach(0, source, (item, _) => Task.FromResult(item));
            Func<int, TaskAttempt, Task<int>> work = (item, _) => item == failing ? throw new IOException("down") : Task.FromResult(item);
            await run.EndAsync(list, isChained ? run.ForEachOf(1, 0, list, work) : run.ForEach(1, source, work));
        }
    }

    [Fact]
    public async Task WhatAnAttemptSaysAfterItWasGivenUp_IsDropped()
    {
        var clock = new FakeClock();
        var plan = ItemPlans.Of(new PlannedForEach<int>("Read") { ForEach = "documents", MaxConcurrency = 1, TimeoutMs = 100, TakesContext = true });
        var run = TestRun.Reporting(plan, new FlowOptions { Observer = _log, TimeProvider = clock });
        var contexts = new AgentTaskContext[2];
        var read = run.ForEach(0, new[] { 0, 1 }, async (item, attempt) =>
        {
            contexts[item] = attempt.Context;
            attempt.Context.ReportProgress("begun");
            await _gates.PassAsync(item);
            return item;
        });
        await _gates.Begun(0);
        clock.Advance(100);
        await _gates.Begun(1);
        contexts[0].ReportProgress("too late");
        _gates.Open(1);
        await run.EndAsync(read);
        contexts[1].ReportProgress("too late");

        Assert.Equal("0 TaskStarted 1, 0 Progress begun, 0 TaskCompleted TimedOut 1", _log.Items("Read", 0));
        Assert.Equal("1 TaskStarted 1, 1 Progress begun, 1 TaskCompleted Succeeded 1", _log.Items("Read", 1));
    }
}
