using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>A limiter of this run alone: a pool that the workflow declares, the bound of the run, the queue for a lock.</summary>
internal sealed class OwnSource(ConcurrencyLimiter limiter, InstanceNumbers? instances = null) : PermitSource
{
    public override HeldPermit? TryTake(HeldPermit? outer)
        => limiter.AttemptAcquire() is { IsAcquired: true } lease ? Hold(lease) : null;

    public override async ValueTask<HeldPermit> WaitAsync(HeldPermit? outer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(!lease.IsAcquired, typeof(PermitDesk));
        return Hold(lease);
    }

    private HeldPermit Hold(RateLimitLease lease)
    {
        if (instances is null)
        {
            return new HeldPermit(limiter, lease);
        }

        int instance = instances.Take();
        return new HeldPermit(limiter, lease) { Instance = instance, Returning = () => instances.Return(instance) };
    }
}
