namespace AgentFlow;

/// <summary>One thing that a task needs a permit of, and that tasks of other runs need too: a lock, or a pool of the options.</summary>
internal abstract class SharedSource(string workflow, string task)
{
    /// <summary>How many can hold a permit at once, as far as is known.</summary>
    public abstract int Capacity { get; }

    /// <summary>What it is, in words: <c>the pool 'llm'</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The task, in words: <c>task 'Draft' of 'Report'</c>.</summary>
    public string Subject => $"task '{task}' of '{workflow}'";

    /// <summary>Takes a permit if one is free now.</summary>
    /// <param name="held">What the attempt has taken already, and what the task holds that its run is nested in.</param>
    public abstract Holding? TryTake(Permit held);

    /// <summary>Waits for a permit, behind those who asked before.</summary>
    /// <param name="held">What the attempt has taken already, and what the task holds that its run is nested in.</param>
    /// <param name="cancellationToken">Ends the waiting; nothing is held of this then.</param>
    /// <returns>Null where the attempt must give back what it has taken of shared ones, as it is in the way of who holds this.</returns>
    public abstract ValueTask<Holding?> WaitAsync(Permit held, CancellationToken cancellationToken);
}
