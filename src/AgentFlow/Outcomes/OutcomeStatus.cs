namespace AgentFlow;

/// <summary>What became of a task.</summary>
public enum OutcomeStatus
{
    /// <summary>It ended without an exception.</summary>
    Succeeded,

    /// <summary>It threw, also an <see cref="OperationCanceledException"/> while nothing had canceled the run.</summary>
    Failed,

    /// <summary>It did not end in time.</summary>
    TimedOut,

    /// <summary>It gave a result that was not accepted.</summary>
    Rejected,

    /// <summary>It was not started, because a task that it needs gave no result.</summary>
    Skipped,

    /// <summary>The run was canceled, or stopped by the failure of another task, before it ended.</summary>
    Canceled,
}
