namespace AgentFlow;

/// <summary>Refuses pools and bounds that no run can work with.</summary>
internal static class PoolOptions
{
    /// <exception cref="InvalidOperationException">An option makes no sense, or a task names a pool that there is not.</exception>
    public static void Check(FlowPlan plan, FlowOptions? options)
    {
        if (options?.MaxConcurrency is { } bound and <= 0)
        {
            throw new InvalidOperationException(
                $"FlowOptions.MaxConcurrency of a run of '{plan.Name}' is {bound}; it must be greater than zero.");
        }

        foreach (var pool in plan.Pools)
        {
            if (pool.Instances <= 0)
            {
                throw new InvalidOperationException(
                    $"Pool '{pool.Name}' of '{plan.Name}' has {pool.Instances} instances; it must have at least one.");
            }
        }

        foreach (var task in plan.Tasks)
        {
            if (task.Agent is { } agent)
            {
                Check(plan, task, agent, options);
            }
        }
    }

    private static void Check(FlowPlan plan, PlannedTask task, string agent, FlowOptions? options)
    {
        if (options?.Pools is { } pools && pools.TryGetValue(agent, out var limiter))
        {
            if (limiter is null)
            {
                throw new InvalidOperationException(
                    $"FlowOptions.Pools has null for pool '{agent}', which task '{task.Name}' of '{plan.Name}' runs in.");
            }
        }
        else if (!plan.Pools.Any(pool => pool.Name == agent))
        {
            throw new InvalidOperationException(
                $"Task '{task.Name}' of '{plan.Name}' runs in pool '{agent}', which neither an [AgentPool] declares nor FlowOptions.Pools has.");
        }
    }
}
