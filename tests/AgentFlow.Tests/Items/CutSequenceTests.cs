using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

/// <summary>What a canceled run says of elements that it has not taken yet.</summary>
public sealed class CutSequenceTests : IDisposable
{
    private static readonly PlannedForEach<int> Read = new("Read") { ForEach = "documents", MaxConcurrency = 1 };
    private static readonly PlannedForEach<int> Extract = new("Extract") { Phase = 2, DependsOn = ["Read"], ForEach = "Read", MaxConcurrency = 1 };

    private readonly CancellationTokenSource _caller = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task NoFurtherElementIsAskedFor()
    {
        var run = TestRun.Reporting(ItemPlans.Of(Read), cancellationToken: _caller.Token);
        var source = new Watched<int>(Enumerable.Range(0, 1000));

        var all = run.ForEach(0, (IEnumerable<int>)source, UntilCanceledAsync);
        await CancelAsync();
        await run.EndAsync(all);

        Assert.Equal(1, source.Taken);
        Assert.Equal("Canceled", run.ForEachOutcome<int>(0).Statuses());
        Assert.Equal([0, null], run.Gaps.Select(gap => gap.Item).OrderDescending());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AResumedRun_GivesNoResultForItemsThatItHadYetToRunAgain(bool isStream)
    {
        var plan = ItemPlans.Of(Read);
        var before = TestRun.Reporting(plan);
        await before.EndAsync(Start(before, isStream, (item, _) => item == 0 ? Task.FromResult(item) : Task.FromException<int>(new IOException("down"))));
        var run = new TestRun(plan, before, cancellationToken: _caller.Token);

        var all = Start(run, isStream, UntilCanceledAsync);
        await CancelAsync();
        await run.EndAsync(all);

        Assert.Equal("Succeeded Canceled Canceled Canceled", run.ForEachOutcome<int>(0).Statuses());
        Assert.Equal([1, 2, 3], run.Gaps.Select(gap => gap.Item));
        Assert.Equal([1, 0, 0], run.Gaps.Select(gap => gap.Attempts));

        var last = new TestRun(plan, run);
        await last.EndAsync(Start(last, isStream, (item, _) => Task.FromResult(item + 10)));
        Assert.Equal([0, 11, 12, 13], last.ValuesThereAre<int>(0));
    }

    [Fact]
    public async Task InAChain_WhatComesAfterAFailedItemIsSkipped_AndWhatSucceededBeforeIsKept()
    {
        var plan = ItemPlans.Of(Read, Extract);
        var before = TestRun.Reporting(plan);
        await ChainAsync(before, (item, _) => item == 0 ? Task.FromException<int>(new IOException("down")) : Task.FromResult(item));
        var run = new TestRun(plan, before, cancellationToken: _caller.Token);

        var chain = ChainAsync(run, UntilCanceledAsync);
        await CancelAsync();
        await chain;

        // Item 3 could not be read; items 1 and 2 were extracted by the run before.
        Assert.Equal("Canceled Succeeded Succeeded Skipped", run.ForEachOutcome<int>(1).Statuses());
        Assert.Equal(OutcomeStatus.Canceled, run.Outcome(1).Status);
        Assert.Equal(["Read"], run.ForEachOutcome<int>(1)[3].Error!.CausedBy);
    }

    [Fact]
    public async Task AChainWhoseSourceWasCutShort_HasBegunAllTheSame()
    {
        var run = TestRun.Reporting(ItemPlans.Of(Read, Extract), cancellationToken: _caller.Token);

        var chain = ChainAsync(run, UntilCanceledAsync, UntilCanceledAsync);
        await CancelAsync();
        await chain;

        Assert.Equal((1, 1), (run.Outcome(1).Attempts, run.Outcome(1).Error!.Attempts));
        Assert.Equal(("Canceled", OutcomeStatus.Canceled), (run.ForEachOutcome<int>(1).Statuses(), run.Outcome(1).Status));
    }

    [Fact]
    public async Task AChainWhoseItemsAllSucceeded_Succeeded()
    {
        var run = TestRun.Reporting(ItemPlans.Of(Read, Extract), cancellationToken: _caller.Token);
        var end = new TaskCompletionSource<int>();

        var read = run.ForEach(0, Enumerable.Range(0, 1), (item, _) => Task.FromResult(item));
        var extract = run.ForEachOf<int, int>(1, 0, read, (_, _) =>
        {
            _begun.SetResult();
            return end.Task;
        });
        await CancelAsync();
        end.SetResult(7);
        await run.EndAsync(read, extract);

        Assert.Equal("Succeeded", run.ForEachOutcome<int>(1).Statuses());
        Assert.Equal(OutcomeStatus.Succeeded, run.Outcome(1).Status);
    }

    [Fact]
    public async Task ATaskThatARunWasCutBefore_LosesNoItemsOfTheRunBeforeThat()
    {
        var plan = ItemPlans.Of(Read);
        var first = TestRun.Reporting(plan);
        await first.EndAsync(Start(first, isStream: false, (item, _) => item == 0 ? Task.FromResult(item) : Task.FromException<int>(new IOException("down"))));

        var cut = new TestRun(plan, first);
        await cut.EndAsync();

        Assert.Equal("Succeeded Failed Failed Failed", cut.ForEachOutcome<int>(0).Statuses());
        Assert.Equal(OutcomeStatus.Canceled, cut.Outcome(0).Status);
        Assert.Equal([null, 1, 2, 3], cut.Gaps.Select(gap => gap.Item));

        var last = new TestRun(plan, cut);
        await last.EndAsync(Start(last, isStream: false, (item, _) => Task.FromResult(item + 10)));
        Assert.Equal([0, 11, 12, 13], last.ValuesThereAre<int>(0));
    }

    private static Task<IReadOnlyList<int>> Start(TestRun run, bool isStream, Func<int, TaskAttempt, Task<int>> work)
    {
        var source = new Watched<int>(Enumerable.Range(0, 4));
        return isStream ? run.ForEach(0, (IAsyncEnumerable<int>)source, work) : run.ForEach(0, (IEnumerable<int>)source, work);
    }

    private static Task ChainAsync(TestRun run, Func<int, TaskAttempt, Task<int>> extract, Func<int, TaskAttempt, Task<int>>? readItem = null)
    {
        readItem ??= (item, _) => item == 3 ? Task.FromException<int>(new IOException("torn")) : Task.FromResult(item);
        var read = run.ForEach(0, Enumerable.Range(0, 4), readItem);
        return run.EndAsync(read, run.ForEachOf<int, int>(1, 0, read, extract));
    }

    private async Task CancelAsync()
    {
        await _begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await _caller.CancelAsync();
    }

    private async Task<int> UntilCanceledAsync(int item, TaskAttempt attempt)
    {
        var canceled = ItemPlans.UntilCanceledAsync(attempt.Token);
        _begun.TrySetResult();
        await canceled;
        return item;
    }
}
