namespace AgentFlow;

/// <summary>What became of one task of a run, and how long it took. Times are null where it was never started or the run recorded none.</summary>
public sealed class TaskReport
{
    internal TaskReport(PlannedTask planned, TaskOutcome outcome, TimeSpan? startedAfter)
    {
        Phase = planned.Phase;
        DependsOn = planned.DependsOn;
        Name = outcome.TaskName;
        Status = outcome.Status;
        Attempts = outcome.Attempts;
        StartedAfter = startedAfter;
        Elapsed = startedAfter is null ? null : outcome.Elapsed;
        Summary = outcome.Summary;
        Error = outcome.Error;
        if (outcome is ForEachOutcome { HasItems: true } items)
        {
            ItemCount = items.Total;
            ItemGaps = [.. items.Gaps];
        }
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

    /// <summary>What the task said of its result by <see cref="AgentTaskContext.Summarize"/>; null where it said nothing.</summary>
    public string? Summary { get; }

    /// <summary>Why it gave no result; null where it succeeded.</summary>
    public TaskError? Error { get; }

    /// <summary>One of its attempts outlived its timeout and still runs.</summary>
    internal bool IsAbandoned { get; init; }

    /// <summary>How many items it ran for; null where it runs once, or its source was not there.</summary>
    internal int? ItemCount { get; }

    /// <summary>Why items of it gave no result, and first why its source broke off, if it did.</summary>
    internal IReadOnlyList<TaskError> ItemGaps { get; } = [];

    internal int Phase { get; }

    internal IReadOnlyList<string> DependsOn { get; }

    internal TimeSpan? EndedAfter => StartedAfter + Elapsed;
}
