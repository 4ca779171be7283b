using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class ChainTests
{
    private readonly FlowPlan _plan = ItemPlans.Of(
        new PlannedForEach<int>("Read") { ForEach = "documents" },
        new PlannedForEach<string>("Extract") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" },
        new PlannedForEach<string>("Count") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read", MaxConcurrency = 1 });

    private readonly Gates _read = new();
    private readonly Gates _extract = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnItemFollowsItsOwnItemAlone(bool followerFirst)
    {
        var run = TestRun.Throwing(_plan);
        var sourceEnd = new TaskCompletionSource();
        var extract = followerFirst ? Extract(run, sourceEnd.Task) : null;
        var read = Read(run, [0, 1, 2]);
        extract ??= Extract(run, sourceEnd.Task);

        await _read.Begun([0, 1, 2]);
        _read.Open(1);
        await _extract.Begun(1);
        Assert.False(_extract.HasBegun(0));
        _read.Open(2);
        await _extract.Begun(2);
        _extract.Open(1);
        _extract.Open(2);
        Assert.False(extract.IsCompleted);
        _read.Open(0);
        await _extract.Begun(0);
        _extract.Open(0);
        await read;
        sourceEnd.SetResult();

        Assert.Equal(["text 0", "text 1", "text 2"], await extract);
    }

    [Fact]
    public async Task TheFollowersBound_IsItsOwn_AndHoldsUpNobodyElse()
    {
        var run = TestRun.Throwing(_plan);
        var read = Read(run, [0, 1, 2, 3]);
        var counts = new Gates();
        var count = run.ForEachOf<int, string>(2, 0, read, async (item, _) =>
        {
            await counts.PassAsync(item);
            return "";
        });
        var extract = Extract(run, read);

        for (int item = 0; item < 4; item++)
        {
            _read.Open(item);
            _extract.Open(item);
        }

        await extract;
        for (int item = 0; item < 4; item++)
        {
            counts.Open(item);
        }

        Assert.Equal(4, (await count).Count);
        Assert.Equal(1, counts.Most);
    }

    [Fact]
    public async Task AnItemThatFailed_SkipsItsFollower_AndNoOther()
    {
        var run = TestRun.Reporting(_plan);
        var read = run.ForEach(0, Enumerable.Range(0, 4), (item, _) => item == 2 ? throw new IOException("down") : Task.FromResult(item));
        var extract = run.ForEachOf<int, string>(1, 0, read, (item, _) => Task.FromResult($"text {item}"));
        var outcomes = run.ForEachOfOutcomes<int, string>(2, 0, read, (item, _) => Task.FromResult($"{item.Item} {item.Status} {item.TaskName}"));
        await run.EndAsync(read, extract, outcomes);

        var extracted = run.ForEachOutcome<string>(1);
        Assert.Equal("Succeeded Succeeded Skipped Succeeded", extracted.Statuses());
        Assert.Equal("Skipped, because item 2 of 'Read' failed: down", extracted.Failures.Single().Message);
        Assert.Equal(["Read"], extracted.Failures.Single().CausedBy);
        Assert.Equal((OutcomeStatus.Skipped, 4), (extracted.Status, extracted.Total));
        Assert.Equal(["Read"], extracted.Error!.CausedBy);
        Assert.Equal(["0 Succeeded Read", "1 Succeeded Read", "2 Failed Read", "3 Succeeded Read"], await outcomes);
        Assert.Equal(["Read[2]", "Extract[2]"], run.Gaps.Select(gap => $"{gap.TaskName}[{gap.Item}]"));
    }

    [Fact]
    public async Task ASkipGoesBackToItsRoot()
    {
        var run = TestRun.Reporting(ItemPlans.Of(
            new PlannedForEach<int>("A") { ForEach = "documents" },
            new PlannedForEach<int>("B") { Phase = 2, DependsOn = ["A"], Tolerates = ["A"], ForEach = "A" },
            new PlannedForEach<int>("C") { Phase = 3, DependsOn = ["B"], Tolerates = ["B"], ForEach = "B" }));
        var a = run.ForEach(0, new[] { 0, 1 }, (item, _) => item == 1 ? throw new IOException("down") : Task.FromResult(item));
        var b = run.ForEachOf<int, int>(1, 0, a, (item, _) => Task.FromResult(item));
        var c = run.ForEachOf<int, int>(2, 1, b, (item, _) => Task.FromResult(item));
        await run.EndAsync(a, b, c);

        var failure = run.ForEachOutcome(2).Failures.Single();
        Assert.Equal(("Skipped, because item 1 of 'A' failed: down", 1), (failure.Message, failure.Item));
        Assert.Equal(["A"], failure.CausedBy);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatWasLeftOut_OrFailedWhereThatIsExcused_StaysOutWithoutFailure(bool optional)
    {
        var run = TestRun.Throwing(ItemPlans.Of(
            new PlannedForEach<int>("Read") { ForEach = "documents", When = "IsText", IsOptional = optional },
            new PlannedForEach<int>("Extract") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" },
            new PlannedForEach<int>("Count") { Phase = 3, DependsOn = ["Extract"], Tolerates = ["Extract"], ForEach = "Extract" }));
        var read = run.ForEach(
            0, new[] { 0, 1, 2 }, (item, _) => item == 1 && optional ? throw new IOException("down") : Task.FromResult(item), when: item => item != 1 || optional);
        var extract = run.ForEachOf<int, int>(1, 0, read, (item, _) => Task.FromResult(item * 10));
        var count = run.ForEachOf<int, int>(2, 1, extract, (item, _) => Task.FromResult(item * 10));
        await run.EndAsync(read, extract, count);

        Assert.Equal([0, 200], await count);
        Assert.Equal("Succeeded Skipped Succeeded", run.ForEachOutcome<int>(2).Statuses());
        Assert.Equal(optional ? ["Read"] : [], run.ForEachOutcome<int>(2)[1].Error!.CausedBy);
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task ASourceThatNeverStarted_SkipsItsFollowers_ForItsReason()
    {
        var run = TestRun.Reporting(ItemPlans.Of(
            new PlannedTask<int>("List"),
            new PlannedForEach<int>("Read") { Phase = 2, DependsOn = ["List"], ForEach = "List" },
            new PlannedForEach<int>("Extract") { Phase = 3, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" },
            new PlannedForEach<int>("Tell") { Phase = 3, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" }));
        var list = run.Attempt<int>(0, _ => throw new IOException("down"));
        await run.WhenAll(list);
        Assert.False(run.CanStart(1, list));
        var extract = run.ForEachOf<int, int>(2, 1, run.NotStarted<IReadOnlyList<int>>(1), (item, _) => Task.FromResult(item));
        var tell = run.ForEachOfOutcomes<int, int>(3, 1, run.NotStarted<IReadOnlyList<int>>(1), (_, _) => Task.FromResult(0));
        await run.EndAsync(extract, tell);

        Assert.Equal("List Failed, Read Skipped, Extract Skipped, Tell Skipped", run.Statuses());
        Assert.Equal(["List"], run["Extract"].Error!.CausedBy);
        Assert.Equal((0, 0), (run["Tell"].Attempts, run.ForEachOutcome(3).Total));
        Assert.Null(run["Tell"].Started);
        Assert.Equal(["List", "Read", "Extract", "Tell"], run.Gaps.Select(gap => gap.TaskName));
    }

    [Fact]
    public async Task ASourceThatThrowsMidway_CutsItsFollowersShort_AndKeepsTheirItems()
    {
        var run = TestRun.Reporting(_plan);
        var read = run.ForEach(0, Enumerable.Range(0, 5).Select(item => item == 3 ? throw new IOException("torn") : item), (item, _) => Task.FromResult(item));
        var extract = run.ForEachOf<int, string>(1, 0, read, (item, _) => Task.FromResult($"{item}"));
        await run.EndAsync(read, extract);

        Assert.Equal(["0", "1", "2"], run.ForEachOutcome<string>(1).Values);
        Assert.Equal((OutcomeStatus.Skipped, "Skipped, because 'Read' failed: torn"), (run["Extract"].Status, run["Extract"].Error!.Message));
    }

    [Fact]
    public async Task ACanceledRun_TellsOfEveryItemOfTheSource()
    {
        using var caller = new CancellationTokenSource();
        var run = TestRun.Reporting(_plan, cancellationToken: caller.Token);
        var read = Read(run, [0, 1, 2, 3]);
        var count = run.ForEachOf<int, string>(2, 0, read, async (item, attempt) =>
        {
            await _extract.PassAsync(item);
            await ItemPlans.UntilCanceledAsync(attempt.Token);
            return "";
        });
        await _read.Begun([0, 1, 2, 3]);
        _read.Open(2);
        await _extract.Begun(2);
        caller.Cancel();
        for (int item = 0; item < 4; item++)
        {
            _read.Open(item);
            _extract.Open(item);
        }

        await run.EndAsync(read, count);

        Assert.Equal("Canceled Canceled Canceled Canceled", run.ForEachOutcome<string>(2).Statuses());
        Assert.Equal(1, run.ForEachOutcome<string>(2)[2].Attempts);
        Assert.Equal(0, run.ForEachOutcome<string>(2)[0].Attempts);
        Assert.Equal([0, 1, 2, 3], run.ForEachOutcome<int>(0).Values);
    }

    [Fact]
    public async Task ATaskWithoutAValue_FollowsToo()
    {
        var run = TestRun.Reporting(ItemPlans.Of(
            new PlannedForEach<int>("Read") { ForEach = "documents" },
            new PlannedForEach("Index") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" },
            new PlannedForEach("Tell") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" }));
        var seen = new System.Collections.Concurrent.ConcurrentBag<int>();
        var read = run.ForEach(0, new[] { 0, 1, 2 }, (item, _) => item == 1 ? throw new IOException("down") : Task.FromResult(item));
        var index = run.ForEachOf<int>(1, 0, read, (item, _) =>
        {
            seen.Add(item);
            return Task.CompletedTask;
        });
        var tell = run.ForEachOfOutcomes<int>(2, 0, read, (item, _) => item.Status == OutcomeStatus.Failed ? Task.CompletedTask : throw new IOException());
        await run.EndAsync(read, index, tell);

        Assert.Equal([0, 2], seen.Order());
        Assert.Equal([1], run.ForEachOutcome(1).Failures.Select(failure => failure.Item!.Value));
        Assert.Equal([0, 2], run.ForEachOutcome(2).Failures.Select(failure => failure.Item!.Value));
    }

    private Task<IReadOnlyList<int>> Read(FlowRun run, int[] items) => run.ForEach(0, items, async (item, _) =>
    {
        await _read.PassAsync(item);
        return item;
    });

    private Task<IReadOnlyList<string>> Extract(FlowRun run, Task sourceEnd) => run.ForEachOf<int, string>(1, 0, sourceEnd, async (item, _) =>
    {
        await _extract.PassAsync(item);
        return $"text {item}";
    });
}
