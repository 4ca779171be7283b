using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>
/// A <see cref="ConcurrencyLimiter"/> that wakes everybody it should. On its own (System.Threading.RateLimiting 10.0) it counts a wait as queued
/// from its cancellation until the canceling thread has the limiter's lock; who asks meanwhile is queued behind nobody, and where all permits are
/// back by then nobody wakes it ever. Here asking, canceling and giving back exclude each other.
/// </summary>
/// <remarks>Others who ask the limiter within, and cancel, may still meet its fault.</remarks>
internal sealed class CountingLimiter : RateLimiter
{
    private static readonly ConditionalWeakTable<ConcurrencyLimiter, CountingLimiter> ByLimiter = [];

    private readonly object _lock = new();
    private readonly ConcurrencyLimiter _limiter;

    private CountingLimiter(ConcurrencyLimiter limiter) => _limiter = limiter;

    public override TimeSpan? IdleDuration => _limiter.IdleDuration;

    /// <summary>One of a run's own: first come, first served, and nobody is turned away.</summary>
    public static CountingLimiter Of(int permits) => new(new ConcurrencyLimiter(new()
    {
        PermitLimit = permits,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    }));

    /// <summary>How runs ask a limiter of the caller's: always the same one for one limiter. Those of other kinds are asked themselves.</summary>
    public static RateLimiter Around(RateLimiter limiter)
        => limiter is ConcurrencyLimiter counting ? ByLimiter.GetValue(counting, static counting => new(counting)) : limiter;

    public override RateLimiterStatistics? GetStatistics() => _limiter.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            return Guard(_limiter.AttemptAcquire(permitCount));
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        var canceling = cancellationToken.CanBeCanceled ? new CancellationTokenSource() : null;
        ValueTask<RateLimitLease> asked;
        lock (_lock)
        {
            asked = _limiter.AcquireAsync(permitCount, canceling?.Token ?? CancellationToken.None);
        }

        return asked.IsCompletedSuccessfully ? new(Guard(asked.Result)) : WaitAsync(asked, canceling, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _limiter.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<RateLimitLease> WaitAsync(ValueTask<RateLimitLease> asked, CancellationTokenSource? canceling, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(static state =>
        {
            var (limiter, canceling) = ((CountingLimiter, CancellationTokenSource))state!;
            lock (limiter._lock)
            {
                canceling.Cancel();
            }
        }, (this, canceling));
        try
        {
            return Guard(await asked.ConfigureAwait(false));
        }
        catch (OperationCanceledException canceled)
        {
            throw new OperationCanceledException(canceled.Message, canceled, cancellationToken);
        }
    }

    private RateLimitLease Guard(RateLimitLease lease) => lease.IsAcquired ? new Lease(this, lease) : lease;

    private sealed class Lease(CountingLimiter limiter, RateLimitLease lease) : RateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => lease.MetadataNames;

        public override bool TryGetMetadata(string metadataName, out object? metadata) => lease.TryGetMetadata(metadataName, out metadata);

        protected override void Dispose(bool disposing)
        {
            lock (limiter._lock)
            {
                lease.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
