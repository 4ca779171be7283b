namespace AgentFlow;

/// <summary>One thing that a task needs a permit of.</summary>
internal abstract class PermitSource
{
    /// <summary>Takes a permit if one is free now.</summary>
    /// <param name="outer">What the task that this run is nested in holds.</param>
    public abstract Holding? TryTake(Holding? outer);

    /// <summary>Waits for a permit, behind those who asked before.</summary>
    /// <param name="outer">What the task that this run is nested in holds.</param>
    /// <param name="cancellationToken">Ends the waiting; nothing is held then.</param>
    public abstract ValueTask<Holding> WaitAsync(Holding? outer, CancellationToken cancellationToken);
}
