namespace AgentFlow;

/// <summary>Where the attempts of one run get the permits that they need, all at once or none.</summary>
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
                permit.Add(await source.WaitAsync(permit.Outer, cancellationToken).ConfigureAwait(false));
            }

            if (needs.Together.Length > 0)
            {
                await AddTogetherAsync(permit, needs.Together, cancellationToken).ConfigureAwait(false);
            }

            if (needs.Last is { } last)
            {
                permit.Add(await last.WaitAsync(permit.Outer, cancellationToken).ConfigureAwait(false));
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
        if (_needs[task].Last is PoolSource { IsRate: true } rate)
        {
            (await rate.WaitAsync(outer: null, cancellationToken).ConfigureAwait(false)).Release();
        }
    }

    /// <summary>Ends the run's own limiters. What is still held may be released later.</summary>
    public void Dispose() => _limits.Dispose();

    // Waits holding none of them: whoever holds one runs and waits for no other, so that no two wait for each other.
    private static async ValueTask AddTogetherAsync(Permit permit, PermitSource[] sources, CancellationToken cancellationToken)
    {
        var taken = new Holding?[sources.Length];
        try
        {
            int missing = 0;
            while (missing >= 0)
            {
                Release(taken);
                taken[missing] = await sources[missing].WaitAsync(permit.Outer, cancellationToken).ConfigureAwait(false);
                missing = TakeRest(permit, sources, taken);
            }
        }
        catch
        {
            Release(taken);
            throw;
        }

        Array.ForEach(taken, held => permit.Add(held!));
    }

    /// <returns>The first that is not free; -1 where all are taken.</returns>
    private static int TakeRest(Permit permit, PermitSource[] sources, Holding?[] taken)
    {
        for (int source = 0; source < sources.Length; source++)
        {
            taken[source] ??= sources[source].TryTake(permit.Outer);
            if (taken[source] is null)
            {
                return source;
            }
        }

        return -1;
    }

    private static void Release(Holding?[] taken)
    {
        for (int source = 0; source < taken.Length; source++)
        {
            taken[source]?.Release();
            taken[source] = null;
        }
    }
}
