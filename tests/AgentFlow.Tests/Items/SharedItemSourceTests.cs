using System.Threading.Channels;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

/// <summary>Several tasks that run for the elements of one source.</summary>
public class SharedItemSourceTests
{
    private static readonly FlowPlan Two = ItemPlans.Of(
        new PlannedForEach<int>("Read") { ForEach = "documents" },
        new PlannedForEach<int>("Tell") { ForEach = "documents" });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EachTask_GetsAllElementsInOrder_OfOneEnumeration(bool isStream)
    {
        var source = new Watched<int>(Enumerable.Range(0, 100));
        var run = TestRun.Reporting(Two);

        await run.EndAsync(Start(run, 0, source, isStream), Start(run, 1, source, isStream));

        Assert.All([0, 1], task => Assert.Equal(Enumerable.Range(0, 100), run.ValuesThereAre<int>(task)));
        Assert.Equal((1, 100, 1), (source.Enumerated, source.Taken, source.Disposed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhoBeginsLater_GetsThemAllToo(bool isStream)
    {
        var source = new Watched<int>(Enumerable.Range(0, 100));
        var run = TestRun.Reporting(Two);

        var first = Start(run, 0, source, isStream);
        await first;
        await run.EndAsync(first, Start(run, 1, source, isStream));

        Assert.Equal(Enumerable.Range(0, 100), run.ValuesThereAre<int>(1));
        Assert.Equal((1, 1), (source.Enumerated, source.Disposed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatTheSourceThrows_ReachesEachTask_AfterTheElementsBeforeIt(bool isStream)
    {
        var source = new Watched<int>(Enumerable.Range(0, 6).Select(item => item == 4 ? throw new IOException("torn") : item));
        var run = TestRun.Reporting(Two);

        var first = Start(run, 0, source, isStream);
        await run.WhenAll(first);
        await run.EndAsync(first, Start(run, 1, source, isStream));

        Assert.All([0, 1], task => Assert.Equal([0, 1, 2, 3], run.ValuesThereAre<int>(task)));
        Assert.All(run.Outcomes, task => Assert.Equal((OutcomeStatus.Failed, "torn"), (task.Status, task.Error!.Message)));
        Assert.Equal((1, 1), (source.Enumerated, source.Disposed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManyTasks_LoseNothing(bool isStream)
    {
        var plan = ItemPlans.Of([.. Enumerable.Range(0, 6).Select(task => new PlannedForEach<int>($"T{task}") { ForEach = "documents", MaxConcurrency = 4 })]);
        var source = new Watched<int>(Enumerable.Range(0, 5_000));
        var run = TestRun.Reporting(plan);

        await run.EndAsync([.. Enumerable.Range(0, 6).Select(task => Start(run, task, source, isStream))]);

        Assert.All(Enumerable.Range(0, 6), task => Assert.Equal(Enumerable.Range(0, 5_000), run.ValuesThereAre<int>(task)));
        Assert.Equal((1, 5_000, 1), (source.Enumerated, source.Taken, source.Disposed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnElement_IsTakenOnlyWhenSomebodyAsksForIt(bool isStream)
    {
        var source = new Watched<int>(Enumerable.Range(0, 9));
        var run = TestRun.Reporting(ItemPlans.Of(
            new PlannedForEach<int>("Read") { ForEach = "documents", MaxConcurrency = 1 }, new PlannedForEach<int>("Tell") { ForEach = "documents", MaxConcurrency = 1 }));
        var gates = new Gates();

        var reading = Start(run, 0, source, isStream, gates.PassAsync);
        await gates.Begun(0);
        Assert.Equal(1, source.Taken);
        var telling = Start(run, 1, source, isStream);
        await telling;
        Assert.Equal((9, false), (source.Taken, reading.IsCompleted));
        Array.ForEach([.. Enumerable.Range(0, 9)], gates.Open);
        await run.EndAsync(reading, telling);

        Assert.Equal((1, 1), (source.Enumerated, source.Disposed));
    }

    [Fact]
    public async Task WhatIsNoLazySequence_IsHandedOnAsItIs()
    {
        var run = TestRun.Reporting(Two);
        var list = new List<int> { 1, 2 };

        Assert.Same(list, run.Shared(0, list));
        Assert.NotSame(list, run.Shared<int>(0, list.Select(item => item)));
        Assert.Null(run.Shared<int>(0, (IEnumerable<int>?)null));
        await run.EndAsync(run.ForEach(0, (IEnumerable<int>)list, (item, _) => Task.FromResult(item)), run.ForEach(1, (IEnumerable<int>)null!, (item, _) => Task.FromResult(item)));
        Assert.Equal("'documents', the source of task 'Tell', is null.", run["Tell"].Error!.Message);
    }

    [Fact]
    public async Task AnElementThatAllHaveTaken_IsNotKept()
    {
        var run = TestRun.Reporting(Two);
        var channel = Channel.CreateUnbounded<object>();
        using var shared = new SharedStream<object>(channel.Reader.ReadAllAsync(), [0, 1]);
        await using var one = shared.For(run, 0).GetAsyncEnumerator();
        await using var other = shared.For(run, 1).GetAsyncEnumerator();

        var element = await TakeAsync();
        await TakeAsync();
        GC.Collect();

        Assert.False(element.IsAlive);
        channel.Writer.Complete();

        async Task<WeakReference> TakeAsync()
        {
            channel.Writer.TryWrite(new object());
            Assert.True(await one.MoveNextAsync());
            Assert.True(await other.MoveNextAsync());
            Assert.Same(one.Current, other.Current);
            return new(one.Current);
        }
    }

    private static Task<IReadOnlyList<int>> Start(FlowRun run, int task, Watched<int> source, bool isStream, Func<int, Task>? pass = null)
    {
        Func<int, TaskAttempt, Task<int>> work = async (item, _) =>
        {
            await (pass?.Invoke(item) ?? Task.CompletedTask);
            return item;
        };
        return isStream ? run.ForEach(task, (IAsyncEnumerable<int>)source, work) : run.ForEach(task, (IEnumerable<int>)source, work);
    }
}
