namespace AgentFlow;

/// <summary>The lock of a resource that a task writes and no other task of the process may write meanwhile.</summary>
internal sealed class LockSource(string workflow, string task, string resource) : SharedSource(workflow, task)
{
    public override int Capacity => 1;

    public override string Name => $"the lock '{resource}'";

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
                this,
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

    private Holding Hold(ExclusiveLock rented, Lending.Taken taken)
        => new(rented.Limiter, taken.Lease) { Source = this, Lender = taken.Lender, IsLent = true, Returning = rented.Return };
}
