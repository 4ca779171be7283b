using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

/// <summary>What is known of a pool or a lock from outside: who waits for it, and that it is free.</summary>
internal static class Queues
{
    /// <summary>Waits until so many are in its queue.</summary>
    public static void AwaitQueue(this RateLimiter limiter, int waiting)
        => Assert.True(
            SpinWait.SpinUntil(() => limiter.GetStatistics()!.CurrentQueuedCount == waiting, TimeSpan.FromSeconds(30)),
            $"{limiter.GetStatistics()!.CurrentQueuedCount} wait, and not {waiting}.");

    /// <summary>Waits until so many are in the queue of a lock.</summary>
    public static void AwaitLockQueue(string resource, int waiting)
    {
        var rented = ExclusiveLock.Rent(resource);
        rented.Limiter.AwaitQueue(waiting);
        rented.Return();
    }

    public static void AssertFree(this RateLimiter limiter, int permits)
    {
        Assert.Equal(permits, limiter.GetStatistics()!.CurrentAvailablePermits);
        Assert.Equal(0, limiter.GetStatistics()!.CurrentQueuedCount);
    }
}
