using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class ItemCancellationTests
{
    private static readonly PlannedForEach<int> Two = new("Summarize") { ForEach = "documents", MaxConcurrency = 2 };

    private readonly Gates _gates = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ItemsUnderWayEnd_AndNoMoreAreTaken(bool isStream)
    {
        using var caller = new CancellationTokenSource();
        var run = TestRun.Throwing(ItemPlans.Of(Two), cancellationToken: caller.Token);
        var source = new Watched<int>(Enumerable.Range(0, 100));
        Func<int, TaskAttempt, Task<int>> work = async (item, attempt) =>
        {
            await _gates.PassAsync(item);
            attempt.Token.ThrowIfCancellationRequested();
            return item;
        };

        var all = isStream ? run.ForEach(0, (IAsyncEnumerable<int>)source, work) : run.ForEach(0, (IEnumerable<int>)source, work);
        _gates.Open(0);
        await _gates.Begun([1, 2]);
        caller.Cancel();
        Assert.False(all.IsCompleted);
        _gates.Open(1);
        _gates.Open(2);
        var thrown = await Assert.ThrowsAsync<FlowCanceledException>(() => run.EndAsync(all));

        var outcome = run.ForEachOutcome<int>(0);
        Assert.Equal("Succeeded Canceled Canceled", outcome.Statuses());
        Assert.Equal((OutcomeStatus.Canceled, 3), (outcome.Status, outcome.Total));
        Assert.Equal([0], outcome.Values);
        Assert.Equal((1, 1), (source.Enumerated, source.Disposed));
        Assert.Equal(caller.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task AnItemThatEndsByTheCancellation_MakesNoRoomForAnother()
    {
        using var caller = new CancellationTokenSource();
        var run = TestRun.Reporting(ItemPlans.Of(Two), cancellationToken: caller.Token);
        int begun = 0;
        var bothBegan = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<int, TaskAttempt, Task<int>> work = async (item, attempt) =>
        {
            var end = new TaskCompletionSource();
            using var canceled = attempt.Token.Register(() => end.SetCanceled(attempt.Token));
            if (Interlocked.Increment(ref begun) == 2)
            {
                bothBegan.SetResult();
            }

            await end.Task;
            return item;
        };

        var all = run.ForEach(0, Enumerable.Range(0, 9), work);
        await bothBegan.Task;
        caller.Cancel();
        await run.EndAsync(all);

        Assert.Equal(2, begun);
        Assert.Equal(OutcomeStatus.Canceled, run.Outcome(0).Status);
    }

    [Fact]
    public async Task AStreamGetsTheToken()
    {
        using var caller = new CancellationTokenSource();
        var run = TestRun.Reporting(ItemPlans.Of(Two), cancellationToken: caller.Token);

        var all = run.ForEach(0, Waiting(caller), (item, _) => Task.FromResult(item));
        await run.EndAsync(all);

        Assert.Equal((OutcomeStatus.Canceled, 1), (run.Outcome(0).Status, run.ForEachOutcome(0).Total));
    }

    [Fact]
    public async Task ACancellationAfterTheLastItem_ChangesNothing()
    {
        using var caller = new CancellationTokenSource();
        var run = TestRun.Throwing(ItemPlans.Of(Two), cancellationToken: caller.Token);

        var all = run.ForEach(0, Ending(caller), (item, _) => Task.FromResult(item));

        await run.EndAsync(all);
        Assert.Equal([7], await all);
    }

    [Fact]
    public async Task ACancellationByNobody_IsAFailure()
    {
        var run = TestRun.Reporting(ItemPlans.Of(Two));

        await run.EndAsync(run.ForEach(0, new[] { 0 }, (_, _) => Task.FromException<int>(new OperationCanceledException("client"))));

        Assert.Equal(OutcomeStatus.Failed, run.ForEachOutcome<int>(0)[0].Status);
    }

    [Fact]
    public async Task UnderStop_AFailingItemEndsTheRun()
    {
        var run = TestRun.Reporting(ItemPlans.Of(OnFailure.Stop, Two, new PlannedTask<int>("Other"), new PlannedTask<int>("After") { Phase = 2 }));
        var other = run.Attempt(1, async attempt =>
        {
            await ItemPlans.UntilCanceledAsync(attempt.Token);
            return 0;
        });

        var all = run.ForEach(0, Enumerable.Range(0, 100), async (item, attempt) =>
        {
            await _gates.PassAsync(item);
            await ItemPlans.UntilCanceledAsync(attempt.Token);
            return item;
        });
        await _gates.Begun([0, 1]);
        _gates.Break(1, new IOException("down"));
        await other.ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.False(run.CanStart(2));
        _gates.Open(0);
        await run.EndAsync(all, other);

        Assert.Equal("Summarize Failed, Other Canceled, After Canceled", run.Statuses());
        Assert.Equal("Canceled Failed", run.ForEachOutcome<int>(0).Statuses());
        Assert.Equal("Not started, because 'Summarize' failed and the workflow stops at the first failure.", run["After"].Error!.Message);
    }

    private static async IAsyncEnumerable<int> Waiting(
        CancellationTokenSource caller, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
    {
        yield return 0;
        caller.Cancel();
        await ItemPlans.UntilCanceledAsync(token);
    }

    private static IEnumerable<int> Ending(CancellationTokenSource caller)
    {
        yield return 7;
        caller.Cancel();
    }
}
