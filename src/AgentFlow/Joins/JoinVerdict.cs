namespace AgentFlow;

/// <summary>What a join has come to.</summary>
internal enum JoinVerdict
{
    /// <summary>Its dependencies can still decide it either way.</summary>
    Open,

    /// <summary>As many dependencies succeeded as it needs.</summary>
    Met,

    /// <summary>Too few dependencies are left that could succeed.</summary>
    Unreachable,
}
