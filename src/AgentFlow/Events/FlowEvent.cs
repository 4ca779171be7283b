namespace AgentFlow;

/// <summary>Something that happened in a run, as an <see cref="IFlowObserver"/> is told of it.</summary>
public readonly struct FlowEvent
{
    /// <summary>What happened.</summary>
    public FlowEventKind Kind { get; init; }

    /// <summary>Tells this run from others; the same in all events of a run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The name of the workflow type.</summary>
    public string WorkflowName { get; init; }

    /// <summary>The task that this is about, by its task name; null where it is about the run.</summary>
    public string? TaskName { get; init; }

    /// <summary>The index of the item that this is about; null where it is about a task as a whole, or about the run.</summary>
    public int? Item { get; init; }

    /// <summary>
    /// Which attempt this is about, from 1; of <see cref="FlowEventKind.Retrying"/> the one that gave no result. With an outcome,
    /// how many there were. 0 where none began.
    /// </summary>
    public int Attempt { get; init; }

    /// <summary>What became of the task or the item; null but in <see cref="FlowEventKind.TaskCompleted"/>.</summary>
    public TaskOutcome? Outcome { get; init; }

    /// <summary>How much of the task is done by its own account, from 0 to 1; null where it did not say.</summary>
    public double? Fraction { get; init; }

    /// <summary>What the task says of its progress, or why it is tried again; else null.</summary>
    public string? Message { get; init; }

    /// <summary>How long it waits before it is tried again; null but in <see cref="FlowEventKind.Retrying"/>.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>When it happened, by the run's clock.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The run with the outcome of every task; null but in <see cref="FlowEventKind.RunCompleted"/>.</summary>
    public FlowRun? Run { get; init; }

    /// <summary>What happened and to whom, in a line: <c>Work: Fetch[3] attempt 2 TaskStarted</c>.</summary>
    public override string ToString()
    {
        string task = TaskName is null ? "" : Item is { } item ? $"{TaskName}[{item}] " : $"{TaskName} ";
        string attempt = Attempt > 0 ? $"attempt {Attempt} " : "";
        string rest = Outcome is not null ? $": {Outcome.Status}" : Message is not null ? $": {Message}" : "";
        return $"{WorkflowName}: {task}{attempt}{Kind}{rest}";
    }
}
