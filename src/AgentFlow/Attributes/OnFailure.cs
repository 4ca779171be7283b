namespace AgentFlow;

/// <summary>What the failure of a task does to the other tasks of the run.</summary>
public enum OnFailure
{
    /// <summary>Tasks that do not need the failed one go on; those that need it are skipped.</summary>
    Continue,

    /// <summary>The first failure of a task that is not optional cancels what runs, and nothing more is started.</summary>
    Stop,
}
