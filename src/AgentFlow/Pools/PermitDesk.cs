namespace AgentFlow;

/// <summary>Where the attempts of one run get the permits that they need, one after the other in one order.</summary>
internal sealed class PermitDesk : IDisposable
{
    private readonly RunLimits _limits;
    private readonly PermitNeeds[] _needs;

    private PermitDesk(RunLimits limits, PermitNeeds[] needs)
    {
        _limits = limits;
        _needs = needs;
    }

    /// <summary>The desk of one run; null where neither the plan nor the options limit anything.</summary>
    /// <exception cref="InvalidOperationException">A task names a pool that there is not, or an option makes no sense.</exception>
    public static PermitDesk? For(FlowPlan plan, FlowOptions? options)
    {
        PoolOptions.Check(plan, options);
        bool isBounded = (options?.MaxConcurrency ?? plan.MaxConcurrency) > 0;
        if (!isBounded && !plan.Tasks.Any(task => task.Agent is not null || task.Exclusive.Count > 0))
        {
            return null;
        }

        var limits = new RunLimits(plan, options);
        return new PermitDesk(limits, [.. plan.Tasks.Select(limits.NeedsOf)]);
    }

    /// <summary>The task needs a permit before each of its attempts.</summary>
    public bool Guards(int task) => _needs[task].IsAny;

    /// <summary>Waits until the task may go ahead; in order of asking. Completes at once where everything is free.</summary>
    /// <exception cref="OperationCanceledException">Canceled while waiting; nothing is held then.</exception>
    /// <exception cref="InvalidOperationException">A pool of the options gives no permit and says no time to ask again.</exception>
    public async ValueTask<Permit> AcquireAsync(int task, CancellationToken cancellationToken)
    {
        var needs = _needs[task];
        var permit = new Permit();
        try
        {
            foreach (var source in needs.Own)
            {
                permit.Add(await source.WaitAsync(cancellationToken).ConfigureAwait(false));
            }

            if (needs.Shared.Length > 0)
            {
                await AddSharedAsync(permit, needs.Shared, cancellationToken).ConfigureAwait(false);
            }

            return permit;
        }
        catch
        {
            permit.Dispose();
            throw;
        }
    }

    /// <summary>Before another attempt: asks a rate again, which the last one has used up; all else that is held the next attempt takes over.</summary>
    /// <exception cref="OperationCanceledException">Canceled while waiting.</exception>
    public async ValueTask AskAgainAsync(int task, CancellationToken cancellationToken)
    {
        foreach (var rate in _needs[task].Shared.OfType<PoolSource>().Where(pool => pool.IsRate))
        {
            await rate.UseAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the run's own limiters. What is still held may be released later.</summary>
    public void Dispose() => _limits.Dispose();

    private static async ValueTask AddSharedAsync(Permit permit, SharedSource[] sources, CancellationToken cancellationToken)
    {
        while (await AddUntilInTheWayAsync(permit, sources, cancellationToken).ConfigureAwait(false) is { } missing)
        {
            permit.GiveBackShared();

            // With nothing else in hand, as what it lacks may never come: that is seen only while it waits for just this.
            permit.Add((await missing.WaitAsync(permit, cancellationToken).ConfigureAwait(false))!);
            if (TryAddRest(permit, sources, missing))
            {
                return;
            }

            permit.GiveBackShared();
        }
    }

    /// <returns>What it may not wait for with the rest in hand; null where it has all.</returns>
    private static async ValueTask<SharedSource?> AddUntilInTheWayAsync(Permit permit, SharedSource[] sources, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (await source.WaitAsync(permit, cancellationToken).ConfigureAwait(false) is not { } held)
            {
                return source;
            }

            permit.Add(held);
        }

        return null;
    }

    private static bool TryAddRest(Permit permit, SharedSource[] sources, SharedSource had)
    {
        foreach (var source in sources)
        {
            if (source != had)
            {
                if (source.TryTake(permit) is not { } held)
                {
                    return false;
                }

                permit.Add(held);
            }
        }

        return true;
    }
}
