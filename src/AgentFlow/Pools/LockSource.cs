namespace AgentFlow;

/// <summary>The lock of a resource that a task writes and no other task of the process may write meanwhile.</summary>
internal sealed class LockSource(string resource) : PermitSource
{
    public override Holding? TryTake(Holding? outer)
    {
        var rented = ExclusiveLock.Rent(resource);
        if (Lending.TryTake(rented.Limiter, outer) is { } taken)
        {
            return Hold(rented, taken);
        }

        rented.Return();
        return null;
    }

    public override async ValueTask<Holding> WaitAsync(Holding? outer, CancellationToken cancellationToken)
    {
        var rented = ExclusiveLock.Rent(resource);
        try
        {
            var taken = await Lending.WaitAsync(
                rented.Limiter,
                outer,
                canceled => rented.Limiter.AcquireAsync(1, canceled),
                cancellationToken).ConfigureAwait(false);
            return Hold(rented, taken);
        }
        catch
        {
            rented.Return();
            throw;
        }
    }

    private static Holding Hold(ExclusiveLock rented, Lending.Taken taken)
        => new(rented.Limiter, taken.Lease) { IsLent = true, Returning = rented.Return };
}
