using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

/// <summary>Runs that take over from earlier ones, where several tasks run for the elements of one source.</summary>
public class SharedItemResumeTests
{
    private static readonly FlowPlan Two = ItemPlans.Of(
        new PlannedForEach<int>("Read") { ForEach = "documents" },
        new PlannedForEach<int>("Tell") { ForEach = "documents" });

    private readonly Watched<int> _source = new([1, 2, 3]);

    [Fact]
    public async Task WhoDidNotBegin_FindsWhatOthersTookOfTheStream()
    {
        var before = TestRun.Reporting(Two);
        await before.EndAsync(Start(before, 0));

        // Any number of runs may resume it.
        foreach (var run in new[] { Resume(before), Resume(before) })
        {
            await run.EndAsync(run.Kept<IReadOnlyList<int>>(0)!, Start(run, 1));

            Assert.Equal([1, 2, 3], run.ValuesThereAre<int>(0));
            Assert.Equal([1, 2, 3], run.ValuesThereAre<int>(1));
            Assert.True(run.IsComplete);
        }

        Assert.Equal((1, 1), (_source.Enumerated, _source.Disposed));
    }

    [Fact]
    public async Task WhoDidNotBeginInTwoRuns_FindsItInTheThird()
    {
        var before = TestRun.Reporting(Two);
        await before.EndAsync(Start(before, 0));
        var second = Resume(before);
        await second.EndAsync();
        var third = Resume(second);

        await third.EndAsync(Start(third, 1));

        Assert.Equal([1, 2, 3], third.ValuesThereAre<int>(1));
        Assert.Equal(1, _source.Enumerated);
    }

    [Fact]
    public async Task ItemsThatFailed_RunAgain_InEachTask()
    {
        var before = TestRun.Reporting(Two);
        await before.EndAsync(Start(before, 0, fails: 1), Start(before, 1, fails: 3));
        var run = Resume(before);

        await run.EndAsync(Start(run, 0), Start(run, 1));

        Assert.Equal([1, 2, 3], run.ValuesThereAre<int>(0));
        Assert.Equal([1, 2, 3], run.ValuesThereAre<int>(1));
        Assert.Equal((1, 3), (_source.Enumerated, _source.Taken));
    }

    [Fact]
    public async Task AStreamThatATaskMadeAnew_IsTakenFromItsStart()
    {
        var plan = ItemPlans.Of(
            new PlannedTask<IAsyncEnumerable<int>>("Find"),
            new PlannedForEach<int>("Read") { Phase = 2, DependsOn = ["Find"], ForEach = "Find" },
            new PlannedForEach<int>("Tell") { Phase = 2, DependsOn = ["Find"], ForEach = "Find" });
        var before = TestRun.Reporting(plan);
        var torn = new Watched<int>(new[] { 1, 2 }.Select(item => item == 2 ? throw new IOException("torn") : item));
        await before.EndAsync(Find(before, torn), Start(before, 1, torn));
        var run = Resume(before);
        Assert.Null(run.Kept<IAsyncEnumerable<int>>(0));

        await run.EndAsync(Find(run, _source), Start(run, 1), Start(run, 2));

        Assert.All([1, 2], task => Assert.Equal([1, 2, 3], run.ValuesThereAre<int>(task)));
        Assert.Equal((1, 1), (torn.Enumerated, _source.Enumerated));

        static Task<IAsyncEnumerable<int>> Find(FlowRun run, IAsyncEnumerable<int> found) => run.Begin(0).Track(Task.FromResult(found));
    }

    [Fact]
    public async Task ASequence_IsEnumeratedAnew()
    {
        var before = TestRun.Reporting(Two);
        await before.EndAsync(before.ForEach(0, (IEnumerable<int>)_source, (item, _) => Task.FromResult(item)));
        var run = Resume(before);

        await run.EndAsync(run.ForEach(1, (IEnumerable<int>)_source, (item, _) => Task.FromResult(item)));

        Assert.Equal([1, 2, 3], run.ValuesThereAre<int>(1));
        Assert.Equal((2, 2), (_source.Enumerated, _source.Disposed));
    }

    private static TestRun Resume(TestRun before) => new(before.Plan, before);

    private Task<IReadOnlyList<int>> Start(FlowRun run, int task, int fails = 0) => Start(run, task, _source, fails);

    private static Task<IReadOnlyList<int>> Start(FlowRun run, int task, IAsyncEnumerable<int> source, int fails = 0)
        => run.ForEach(task, source, (item, _) => item == fails ? throw new IOException("down") : Task.FromResult(item));
}
