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

    /// <summary>It was not started: a task that it needs gave no result, its own condition was false, or it was not approved.</summary>
    Skipped,

    /// <summary>Before it ended the run was canceled, or stopped by the failure of another task, or a join was decided without it.</summary>
    Canceled,
}
