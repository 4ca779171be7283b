namespace AgentFlow;

/// <summary>A pool that a workflow declares.</summary>
/// <param name="Name">The name that tasks give.</param>
/// <param name="Instances">How many tasks of the pool run at once in a run.</param>
public sealed record PlannedPool(string Name, int Instances);
