namespace AgentFlow;

/// <summary>What becomes of a join's unfinished dependencies once it is decided.</summary>
public enum Losers
{
    /// <summary>Those that nothing else still needs are canceled.</summary>
    Cancel,

    /// <summary>They go on, also where another join would cancel them.</summary>
    Continue,
}
