using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class ForEachTests
{
    private readonly FlowPlan _plan = ItemPlans.Of(ItemPlans.Summarize);
    private readonly Gates _gates = new();

    [Fact]
    public async Task Results_AreInTheOrderOfTheSource_WhicheverEndsFirst()
    {
        var run = TestRun.Throwing(_plan);
        var all = run.ForEach(0, Enumerable.Range(0, 20), async (item, _) =>
        {
            await _gates.PassAsync(item);
            return $"summary of {item}";
        });

        await _gates.Begun(Enumerable.Range(0, 20));
        for (int item = 19; item >= 0; item--)
        {
            Assert.False(all.IsCompleted);
            _gates.Open(item);
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(item => $"summary of {item}"), await all);
        await run.EndAsync(all);
        Assert.True(run.IsComplete);
        Assert.Same(await all, run.Value<IReadOnlyList<string>>(0));
        Assert.Same(await all, run.ValuesThereAre<string>(0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnEmptySource_GivesAnEmptyList_Once(bool isStream)
    {
        var run = TestRun.Throwing(_plan);
        var source = new Watched<int>([]);

        var all = Start(run, source, isStream, (_, _) => Task.FromResult("never"));

        Assert.Empty(await all);
        Assert.Equal((1, 1), (source.Enumerated, source.Disposed));
        Assert.Equal(0, run.ForEachOutcome<string>(0).Total);
        Assert.Equal(OutcomeStatus.Succeeded, run.Outcome(0).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OneFailingItem_LosesNothing(bool isStream)
    {
        var run = TestRun.Reporting(_plan);
        var source = new Watched<int>(Enumerable.Range(0, 5));

        var all = Start(run, source, isStream, (item, _) => item == 2 ? throw new IOException("down") : Task.FromResult($"{item}"));
        await run.EndAsync(all);

        var outcome = run.ForEachOutcome<string>(0);
        Assert.False(all.IsCompletedSuccessfully);
        Assert.Null(all.Exception);
        Assert.Equal("Succeeded Succeeded Failed Succeeded Succeeded", outcome.Statuses());
        Assert.Equal(["0", "1", "3", "4"], outcome.Values);
        Assert.Equal(5, outcome.Total);
        Assert.Equal((2, "down"), (outcome.Failures.Single().Item, outcome.Failures.Single().Message));
        Assert.Equal((2, "Summarize"), (outcome[2].Item, outcome[2].TaskName));
        Assert.Equal(OutcomeStatus.Failed, outcome.Status);
        Assert.Equal("1 of 5 items gave no result: item 2 failed: down", outcome.Error!.Message);
        Assert.IsType<IOException>(outcome.Error.Exception);
        Assert.Equal((1, 1, 5), (source.Enumerated, source.Disposed, source.Taken));
    }

    [Fact]
    public async Task EveryKindOfFailure_IsThatItems()
    {
        var run = TestRun.Reporting(_plan);

        await run.EndAsync(run.ForEach(0, Enumerable.Range(0, 5), (item, _) => item switch
        {
            0 => Task.FromException<string>(new IOException("faulted")),
            1 => throw new IOException("thrown"),
            2 => null!,
            3 => Task.FromCanceled<string>(new CancellationToken(canceled: true)),
            _ => Task.FromResult("fine"),
        }));

        var outcome = run.ForEachOutcome<string>(0);
        Assert.Equal("Failed Failed Failed Failed Succeeded", outcome.Statuses());
        Assert.Equal(["faulted", "thrown"], outcome.Failures.Take(2).Select(failure => failure.Message));
        Assert.Contains("returned null instead of a task", outcome.Failures[2].Message);
        Assert.Equal(4, Assert.IsType<AggregateException>(outcome.Error!.Exception).InnerExceptions.Count);
        Assert.Equal("4 of 5 items gave no result: item 0 failed: faulted, item 1 failed: thrown, item 2 failed: "
            + $"{OutcomeWords.FirstLine(outcome.Failures[2].Message)}, 1 more", outcome.Error.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ASourceThatThrowsMidway_FailsTheTask_AndKeepsTheItemsSoFar(bool isStream)
    {
        var run = TestRun.Reporting(_plan);
        var source = new Watched<int>(Enumerable.Range(0, 5).Select(item => item == 3 ? throw new IOException("torn") : item));

        await run.EndAsync(Start(run, source, isStream, (item, _) => Task.FromResult($"{item}")));

        var outcome = run.ForEachOutcome<string>(0);
        Assert.Equal(["0", "1", "2"], outcome.Values);
        Assert.Equal((OutcomeStatus.Failed, "torn"), (outcome.Status, outcome.Error!.Message));
        Assert.Empty(outcome.Failures);
        Assert.Equal(["torn"], run.Gaps.Select(gap => gap.Message));
        Assert.Equal((1, 1), (source.Enumerated, source.Disposed));
    }

    [Fact]
    public async Task ASourceThatIsNull_FailsTheTask()
    {
        var run = TestRun.Reporting(_plan);

        await run.EndAsync(run.ForEach(0, (IEnumerable<int>)null!, (item, _) => Task.FromResult($"{item}")));

        Assert.Equal("'documents', the source of task 'Summarize', is null.", run.Outcome(0).Error!.Message);
    }

    [Fact]
    public async Task ValuesThatAreNull_AreValues()
    {
        var run = TestRun.Throwing(_plan);

        Assert.Equal(new string[2], await run.ForEach(0, new int[2], (_, _) => Task.FromResult<string>(null!)));
    }

    [Fact]
    public async Task ATaskWithoutAValue_TellsItsFailuresAlone()
    {
        var run = TestRun.Reporting(ItemPlans.Of(new PlannedForEach("Index") { ForEach = "documents" }));

        var all = run.ForEach(0, Enumerable.Range(0, 1000), (item, _) => item % 500 == 7 ? Task.FromException(new IOException("down")) : Task.CompletedTask);
        await run.EndAsync(all);

        var outcome = run.ForEachOutcome(0);
        Assert.Equal((1000, OutcomeStatus.Failed), (outcome.Total, outcome.Status));
        Assert.Equal([7, 507], outcome.Failures.Select(failure => failure.Item!.Value));
        Assert.Equal(["Index[7]: Failed: down", "Index[507]: Failed: down"], run.Gaps.Select(gap => gap.ToString()));
        Assert.Null(all.Exception);
    }

    [Fact]
    public void ATaskThatWasNotStarted_HasNoItems()
    {
        var run = TestRun.Reporting(_plan, cancellationToken: new(canceled: true));
        run.End(0);

        Assert.Empty(run.ForEachOutcome<string>(0));
        Assert.Equal((0, OutcomeStatus.Canceled), (run.ForEachOutcome(0).Total, run.Outcome(0).Status));
        Assert.Equal(["Summarize"], run.Gaps.Select(gap => gap.TaskName));
        Assert.Throws<ArgumentOutOfRangeException>(() => run.ForEachOutcome<string>(0)[0]);
    }

    private static Task<IReadOnlyList<string>> Start(FlowRun run, Watched<int> source, bool isStream, Func<int, TaskAttempt, Task<string>> work)
        => isStream ? run.ForEach(0, (IAsyncEnumerable<int>)source, work) : run.ForEach(0, (IEnumerable<int>)source, work);
}
