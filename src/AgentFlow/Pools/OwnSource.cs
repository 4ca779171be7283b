using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>A limiter of this run alone: a pool that the workflow declares, the bound of the run, the queue for a lock.</summary>
internal sealed class OwnSource(CountingLimiter limiter, InstanceNumbers? instances = null)
{
    /// <summary>Waits for a permit, behind those who asked before.</summary>
    public async ValueTask<Holding> WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(!lease.IsAcquired, typeof(PermitDesk));
        return Hold(lease);
    }

    private Holding Hold(RateLimitLease lease)
    {
        if (instances is null)
        {
            return new Holding(limiter, lease);
        }

        int instance = instances.Take();
        return new Holding(limiter, lease) { Instance = instance, Returning = () => instances.Return(instance) };
    }
}
