using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

public class CountingLimiterTests
{
    /// <summary>The bare limiter fails this: it calls the scheduler between marking the wait as canceled and counting it no more.</summary>
    [Fact]
    public async Task WhoAsksWhileAWaitIsBeingCanceled_IsNotForgotten()
    {
        using var limiter = CountingLimiter.Of(1);
        using var cancellation = new CancellationTokenSource();
        var held = limiter.AttemptAcquire();
        var asked = new TaskCompletionSource<Task<RateLimitLease>>();
        var canceled = limiter.AcquireAsync(1, cancellation.Token).AsTask().ContinueWith(
            _ =>
            {
                held.Dispose();
                asked.SetResult(limiter.AcquireAsync().AsTask());
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            new AtOnce());

        cancellation.Cancel();

        await canceled;
        Assert.True((await asked.Task).IsCompletedSuccessfully, "Nobody holds the permit, and who asks for it waits.");
    }

    [Fact]
    public async Task AWaitThatIsCanceled_NamesTheTokenOfWhoAsked()
    {
        using var limiter = CountingLimiter.Of(1);
        using var held = limiter.AttemptAcquire();
        using var cancellation = new CancellationTokenSource();
        var asked = limiter.AcquireAsync(1, cancellation.Token);

        cancellation.Cancel();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await asked);
        Assert.Equal(cancellation.Token, thrown.CancellationToken);
        Assert.Equal(0, limiter.GetStatistics()!.CurrentQueuedCount);
    }

    [Fact]
    public void OneLimiter_IsAlwaysAskedInOneWay()
    {
        using var limiter = Limiters.Concurrency(1);
        using var rate = new TokenBucketRateLimiter(new() { TokenLimit = 1, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromHours(1), AutoReplenishment = false });

        Assert.Same(CountingLimiter.Around(limiter), CountingLimiter.Around(limiter));
        Assert.Same(rate, CountingLimiter.Around(rate));
    }

    /// <summary>Runs what it is given where it is given it.</summary>
    private sealed class AtOnce : TaskScheduler
    {
        protected override void QueueTask(Task task) => TryExecuteTask(task);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);

        protected override IEnumerable<Task> GetScheduledTasks() => [];
    }
}
