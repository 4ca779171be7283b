namespace AgentFlow;

/// <summary>When the tasks of a workflow start.</summary>
public enum Schedule
{
    /// <summary>Phase by phase: before a phase starts, what its tasks need is awaited together.</summary>
    Phased,

    /// <summary>Each task starts as soon as its own dependencies have ended.</summary>
    Eager,
}
