using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>A pool of <see cref="FlowOptions.Pools"/>, which runs may share.</summary>
internal sealed class PoolSource(string workflow, string task, string pool, RateLimiter limiter, TimeProvider clock)
    : SharedSource(workflow, task)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private readonly InstanceNumbers _instances = InstanceNumbers.Of(limiter);

    public override int Capacity => _instances.Count;

    public override string Name => $"the pool '{pool}'";

    /// <summary>Its permits come back when they are released. A rate's are used up, and so not lent.</summary>
    public bool IsRate => limiter is TokenBucketRateLimiter or FixedWindowRateLimiter or SlidingWindowRateLimiter;

    public override Holding? TryTake(Permit held)
    {
        try
        {
            return Lending.TryTake(limiter, held.Innermost) is { } taken ? Hold(taken) : null;
        }
        catch (ObjectDisposedException disposed)
        {
            throw Disposed(disposed);
        }
    }

    public override async ValueTask<Holding?> WaitAsync(Permit held, CancellationToken cancellationToken)
    {
        try
        {
            var taken = await Lending.WaitAsync(this, limiter, held, AskAsync, cancellationToken).ConfigureAwait(false);
            return taken is null ? null : Hold(taken);
        }
        catch (ObjectDisposedException disposed)
        {
            throw Disposed(disposed);
        }
    }

    /// <summary>Waits for one more permit of a rate, which is used up by that.</summary>
    public async ValueTask UseAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var used = await AskAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException disposed)
        {
            throw Disposed(disposed);
        }
    }

    private async ValueTask<RateLimitLease> AskAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            if (lease.IsAcquired)
            {
                return lease;
            }

            using (lease)
            {
                var delay = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : throw Refused(lease);
                await Task.Delay(delay > ShortestWait ? delay : ShortestWait, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private InvalidOperationException Disposed(ObjectDisposedException disposed) => new($"{Limiter} is disposed.", disposed);

    private InvalidOperationException Refused(RateLimitLease lease)
    {
        string reason = lease.TryGetMetadata(MetadataName.ReasonPhrase, out var phrase) ? $" ({phrase})" : "";
        return new InvalidOperationException($"{Limiter} gave no permit{reason}. Let its limiter queue more, by QueueLimit.");
    }

    private string Limiter => $"The limiter of pool '{pool}' in FlowOptions.Pools, which {Subject} runs in,";

    private Holding Hold(Lending.Taken taken)
    {
        if (taken.Lender is { } lender)
        {
            return new Holding(limiter, taken.Lease) { Source = this, Lender = lender, IsLent = true, Instance = lender.Instance };
        }

        int instance = _instances.Take();
        return new Holding(limiter, taken.Lease)
        {
            Source = this,
            IsLent = !IsRate,
            Instance = instance,
            Returning = () => _instances.Return(instance),
        };
    }
}
