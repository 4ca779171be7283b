using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

/// <summary>Runs that take over from earlier ones, item by item.</summary>
public class ItemResumeTests
{
    private static readonly FlowPlan One = ItemPlans.Of(ItemPlans.Summarize);

    private readonly List<int> _ran = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OnlyTheItemsThatGaveNoResult_RunAgain(bool isStream)
    {
        var source = new Watched<int>(Enumerable.Range(0, 6));
        var before = TestRun.Reporting(One);
        await before.EndAsync(Start(before, source, isStream, item => item is 1 or 4));
        _ran.Clear();
        var again = new Watched<int>(Enumerable.Range(0, 6));
        var run = Resume(before);

        await run.EndAsync(Start(run, again, isStream, _ => false));

        Assert.Equal([1, 4], _ran.Order());
        Assert.Equal(0, again.Enumerated);
        Assert.Equal(["v0", "v1", "v2", "v3", "v4", "v5"], run.ValuesThereAre<string>(0));
        Assert.Equal(OutcomeStatus.Succeeded, run.Outcome(0).Status);
        Assert.Equal(before.ForEachOutcome<string>(0)[2].Started, run.ForEachOutcome<string>(0)[2].Started);
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task AResumedRun_CanBeResumed()
    {
        var before = TestRun.Reporting(One);
        await before.EndAsync(Start(before, new(Enumerable.Range(0, 4)), false, item => item != 0));
        var second = Resume(before);
        await second.EndAsync(Start(second, new([]), false, item => item == 2));
        _ran.Clear();
        var third = Resume(second);

        await third.EndAsync(Start(third, new([]), false, _ => false));

        Assert.Equal([2], _ran);
        Assert.Equal(["v0", "v1", "v2", "v3"], third.ValuesThereAre<string>(0));
        Assert.Equal("Succeeded Failed Failed Failed", before.ForEachOutcome<string>(0).Statuses());
    }

    [Fact]
    public async Task ASequenceThatBrokeOff_IsEnumeratedAgain_AndWhatWasTakenIsPassedOver()
    {
        bool isTorn = true;
        IEnumerable<int> Torn() => Enumerable.Range(0, 6).Select(item => isTorn && item == 4 ? throw new IOException("torn") : item);
        var before = TestRun.Reporting(One);
        await before.EndAsync(Start(before, new(Torn()), false, item => item == 2));
        isTorn = false;
        _ran.Clear();
        var run = Resume(before);

        await run.EndAsync(Start(run, new(Torn()), false, _ => false));

        Assert.Equal([2, 4, 5], _ran.Order());
        Assert.Equal(["v0", "v1", "v2", "v3", "v4", "v5"], run.ValuesThereAre<string>(0));
    }

    [Fact]
    public async Task AStreamThatBrokeOff_IsRefused()
    {
        var before = TestRun.Reporting(One);
        var torn = new Watched<int>(Enumerable.Range(0, 6).Select(item => item == 4 ? throw new IOException("torn") : item));
        await before.EndAsync(Start(before, torn, isStream: true, _ => false));

        var refused = Assert.Throws<InvalidOperationException>(() => Resume(before));

        Assert.Equal("Task 'Summarize' of 'Work' cannot be resumed: of the stream 'documents' only 4 items were taken, and a stream cannot be read twice. "
            + "Start a new run with the rest of it.", refused.Message);
    }

    [Fact]
    public void ATaskThatWasNotStarted_HasNothingToKeep()
    {
        var before = TestRun.Reporting(One, cancellationToken: new(canceled: true));
        before.End(0);

        Assert.False(new ItemTable(One).TryKeep(0, before.Outcome(0)));
    }

    [Fact]
    public async Task WhatWasLeftOut_StaysLeftOut()
    {
        var before = TestRun.Reporting(One);
        await before.EndAsync(before.ForEach(
            0, new[] { 0, 1, 2 }, (item, _) => item == 1 ? throw new IOException("down") : Task.FromResult($"v{item}"), when: item => item != 2));
        var run = Resume(before);

        await run.EndAsync(run.ForEach(0, new[] { 0, 1, 2 }, (item, _) => Task.FromResult($"v{item}"), when: _ => true));

        Assert.Equal("Succeeded Succeeded Skipped", run.ForEachOutcome<string>(0).Statuses());
        Assert.Equal(["v0", "v1"], run.ValuesThereAre<string>(0));
    }

    [Fact]
    public async Task ATaskWithoutAValue_RunsItsFailuresAgain()
    {
        var plan = ItemPlans.Of(new PlannedForEach("Index") { ForEach = "documents" });
        var before = TestRun.Reporting(plan);
        await before.EndAsync(before.ForEach(0, Enumerable.Range(0, 100), (item, _) => item == 42 ? throw new IOException("down") : Task.CompletedTask));
        var run = Resume(before);

        await run.EndAsync(run.ForEach(0, Enumerable.Range(0, 100), (item, _) =>
        {
            _ran.Add(item);
            return Task.CompletedTask;
        }));

        Assert.Equal([42], _ran);
        Assert.Equal((100, OutcomeStatus.Succeeded), (run.ForEachOutcome(0).Total, run.Outcome(0).Status));
    }

    [Fact]
    public async Task WhatSucceededWhole_IsNotBegunAgain_AndIsFollowedItemByItem()
    {
        var plan = ItemPlans.Of(
            new PlannedForEach<int>("Read") { ForEach = "documents" },
            new PlannedForEach<string>("Extract") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" });
        var before = TestRun.Reporting(plan);
        var read = before.ForEach(0, Enumerable.Range(0, 4), (item, _) => Task.FromResult(item));
        await before.EndAsync(read, before.ForEachOf<int, string>(1, 0, read, (item, _) => item == 2 ? throw new IOException("down") : Task.FromResult($"text {item}")));
        var run = Resume(before);

        var kept = run.Kept<IReadOnlyList<int>>(0)!;
        await run.EndAsync(kept, run.ForEachOf<int, string>(1, 0, kept, (item, _) => Task.FromResult($"text {Ran(item, item)}")));

        Assert.Equal([2], _ran);
        Assert.Equal([0, 1, 2, 3], await kept);
        Assert.Equal(["text 0", "text 1", "text 2", "text 3"], run.ValuesThereAre<string>(1));
    }

    [Fact]
    public async Task InAChain_AnItemRunsAgain_WhereTheItemBeforeItDoes()
    {
        var plan = ItemPlans.Of(
            new PlannedForEach<int>("Read") { ForEach = "documents" },
            new PlannedForEach<string>("Extract") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" },
            new PlannedForEach<string>("Tell") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" });
        var before = TestRun.Reporting(plan);
        await RunAsync(before, failsToRead: 1, failsToExtract: 3);
        Assert.Equal("Succeeded Skipped Succeeded Failed", before.ForEachOutcome<string>(1).Statuses());
        Assert.Equal(["0 Succeeded", "1 Failed", "2 Succeeded", "3 Succeeded"], before.ValuesThereAre<string>(2));
        _ran.Clear();
        var run = Resume(before);

        await RunAsync(run, failsToRead: -1, failsToExtract: -1);

        // Read 1; extract 1 and 3; tell 1 again, because what it was told has changed.
        Assert.Equal([1, 101, 103, 201], _ran.Order());
        Assert.Equal(["text 0", "text 1", "text 2", "text 3"], run.ValuesThereAre<string>(1));
        Assert.Equal(["0 Succeeded", "1 Succeeded", "2 Succeeded", "3 Succeeded"], run.ValuesThereAre<string>(2));
        Assert.True(run.IsComplete);

        async Task RunAsync(TestRun run, int failsToRead, int failsToExtract)
        {
            var read = run.ForEach(0, Enumerable.Range(0, 4), (item, _) => item == failsToRead ? throw new IOException("down") : Task.FromResult(Ran(item, item)));
            var extract = run.ForEachOf<int, string>(
                1, 0, read, (item, _) => item == failsToExtract ? throw new IOException("down") : Task.FromResult($"text {Ran(item, item + 100)}"));
            var tell = run.ForEachOfOutcomes<int, string>(2, 0, read, (item, _) => Task.FromResult($"{Ran(item.Item!.Value, item.Item.Value + 200)} {item.Status}"));
            await run.EndAsync(read, extract, tell);
        }
    }

    [Fact]
    public async Task ACanceledChain_GoesOnWhereItWas()
    {
        var plan = ItemPlans.Of(
            new PlannedForEach<int>("Read") { ForEach = "documents", MaxConcurrency = 1 },
            new PlannedForEach<string>("Extract") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read", MaxConcurrency = 1 });
        using var caller = new CancellationTokenSource();
        var before = TestRun.Reporting(plan, cancellationToken: caller.Token);
        await RunAsync(before, cancelAt: 2);
        _ran.Clear();
        var kept = before.ForEachOutcome<string>(1).Where(item => item.Status == OutcomeStatus.Succeeded).Select(item => item.Item!.Value).ToArray();
        var run = Resume(before);

        await RunAsync(run, cancelAt: -1);

        Assert.Equal(["text 0", "text 1", "text 2", "text 3"], run.ValuesThereAre<string>(1));
        Assert.Equal(Enumerable.Range(0, 4).Except(kept).Select(item => item + 100), _ran.Where(ran => ran >= 100).Order());
        Assert.Equal([3], _ran.Where(ran => ran < 100));

        async Task RunAsync(TestRun run, int cancelAt)
        {
            var read = run.ForEach(0, Enumerable.Range(0, 4), (item, _) =>
            {
                if (item == cancelAt)
                {
                    caller.Cancel();
                }

                return Task.FromResult(Ran(item, item));
            });
            var extract = run.ForEachOf<int, string>(1, 0, read, (item, _) => Task.FromResult($"text {Ran(item, item + 100)}"));
            await run.EndAsync(read, extract);
        }
    }

    private static TestRun Resume(TestRun before) => new(before.Plan, before);

    private T Ran<T>(T value, int mark)
    {
        lock (_ran)
        {
            _ran.Add(mark);
        }

        return value;
    }

    private Task<IReadOnlyList<string>> Start(FlowRun run, Watched<int> source, bool isStream, Func<int, bool> fails)
    {
        Func<int, TaskAttempt, Task<string>> work = (item, _) => fails(Ran(item, item)) ? throw new IOException("down") : Task.FromResult($"v{item}");
        return isStream ? run.ForEach(0, (IAsyncEnumerable<int>)source, work) : run.ForEach(0, (IEnumerable<int>)source, work);
    }
}
