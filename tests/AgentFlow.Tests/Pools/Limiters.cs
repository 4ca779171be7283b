using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

/// <summary>Limiters as a caller makes them: first come, first served, and nobody is turned away.</summary>
internal static class Limiters
{
    public static ConcurrencyLimiter Concurrency(int permits) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
