namespace AgentFlow;

/// <summary>The lock of a resource that a task writes and no other task of the process may write meanwhile.</summary>
internal sealed class LockSource(string workflow, string task, string resource) : SharedSource(workflow, task)
{
    public override int Capacity => 1;

    public override string Name => $"the lock '{resource}'";

    public override Holding? TryTake(Permit held)
    {
        var rented = ExclusiveLock.Rent(resource);
        if (Lending.TryTake(rented.Limiter, held.Innermost) is { } taken)
        {
            return Hold(rented, taken);
        }

        rented.Return();
        return null;
    }

    public override async ValueTask<Holding?> WaitAsync(Permit held, CancellationToken cancellationToken)
    {
        var rented = ExclusiveLock.Rent(resource);
        Lending.Taken? taken = null;
        try
        {
            taken = await Lending.WaitAsync(
                this,
                rented.Limiter,
                held,
                canceled => rented.Limiter.AcquireAsync(1, canceled),
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (taken is null)
            {
                rented.Return();
            }
        }

        return taken is null ? null : Hold(rented, taken);
    }

    private Holding Hold(ExclusiveLock rented, Lending.Taken taken)
        => new(rented.Limiter, taken.Lease) { Source = this, Lender = taken.Lender, IsLent = true, Returning = rented.Return };
}
