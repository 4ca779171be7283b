namespace AgentFlow;

/// <summary>How long one task of a run took. Times are null where it was never started or the run recorded none.</summary>
public sealed class TaskReport
{
    internal TaskReport(TaskOutcome outcome, TimeSpan? startedAfter)
    {
        Name = outcome.TaskName;
        Status = outcome.Status;
        Attempts = outcome.Attempts;
        StartedAfter = startedAfter;
        Elapsed = outcome.Elapsed;
        Error = outcome.Error;
    }

    /// <summary>The task name.</summary>
    public string Name { get; }

    /// <summary>What became of the task.</summary>
    public OutcomeStatus Status { get; }

    /// <summary>How often the task was started; 0 where it never was.</summary>
    public int Attempts { get; }

    /// <summary>How long after the run the task started.</summary>
    public TimeSpan? StartedAfter { get; }

    /// <summary>How long the task ran.</summary>
    public TimeSpan? Elapsed { get; }

    internal TaskError? Error { get; }

    internal TimeSpan? EndedAfter => StartedAfter + Elapsed;
}
