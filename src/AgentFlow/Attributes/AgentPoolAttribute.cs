namespace AgentFlow;

/// <summary>
/// A pool of agents: at most <paramref name="instances"/> tasks whose <see cref="AgentTaskAttribute.Agent"/> names it run at once, counted
/// per run. A pool of that name in <c>FlowOptions.Pools</c> replaces it, and is shared by the runs that are given it.
/// </summary>
/// <param name="name">The name that tasks give.</param>
/// <param name="instances">How many there are, at least 1.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class AgentPoolAttribute(string name, int instances) : Attribute
{
    /// <summary>The name that tasks give.</summary>
    public string Name { get; } = name;

    /// <summary>How many tasks of the pool run at once.</summary>
    public int Instances { get; } = instances;
}
