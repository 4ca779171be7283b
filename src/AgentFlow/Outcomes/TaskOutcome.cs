using System.Diagnostics;

namespace AgentFlow;

/// <summary>
/// What became of a task. A task that takes another's outcome as a parameter runs whatever became of that one.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public class TaskOutcome
{
    internal TaskOutcome(in OutcomeFacts facts)
    {
        TaskName = facts.TaskName;
        Item = facts.Item;
        Status = facts.Status;
        Error = facts.Error;
        Attempts = facts.Attempts;
        Started = facts.Started;
        Elapsed = facts.Elapsed;
        Summary = facts.Summary;
    }

    /// <summary>The task, by its task name.</summary>
    public string TaskName { get; }

    /// <summary>The index of the item that this is about, or null where it is about the task as a whole.</summary>
    public int? Item { get; }

    /// <summary>What became of the task.</summary>
    public OutcomeStatus Status { get; }

    /// <summary>Why it gave no result; null where it succeeded.</summary>
    public TaskError? Error { get; }

    /// <summary>How often the task was started; 0 where it never was.</summary>
    public int Attempts { get; }

    /// <summary>When it was started; null where it never was, or where the run recorded no times.</summary>
    public DateTimeOffset? Started { get; }

    /// <summary>How long it ran; null where it was never started, or where the run recorded no times.</summary>
    public TimeSpan? Elapsed { get; }

    /// <summary>What the task said of its result by <see cref="AgentTaskContext.Summarize"/>; null where it said nothing.</summary>
    public string? Summary { get; }

    internal OutcomeFacts Facts => new()
    {
        TaskName = TaskName,
        Item = Item,
        Status = Status,
        Error = Error,
        Attempts = Attempts,
        Started = Started,
        Elapsed = Elapsed,
        Summary = Summary,
    };

    /// <summary>An outcome of a task that succeeded, for tests of a task that takes one.</summary>
    /// <param name="taskName">The task name.</param>
    public static TaskOutcome Success(string taskName) => new(OutcomeFacts.Success(taskName));

    /// <inheritdoc cref="Success(string)"/>
    /// <param name="taskName">The task name.</param>
    /// <param name="value">Its result.</param>
    public static TaskOutcome<T> Success<T>(string taskName, T value) => new(OutcomeFacts.Success(taskName), value);

    /// <summary>An outcome of a task that failed, for tests of a task that takes one.</summary>
    /// <param name="taskName">The task name.</param>
    /// <param name="exception">What it threw.</param>
    public static TaskOutcome Failure(string taskName, Exception exception) => new(OutcomeFacts.Failure(taskName, exception));

    /// <inheritdoc cref="Failure(string, Exception)"/>
    public static TaskOutcome<T> Failure<T>(string taskName, Exception exception) => new(OutcomeFacts.Failure(taskName, exception), default);

    /// <summary>The task, what became of it, and why.</summary>
    public override string ToString() => Error?.ToString() ?? (Item is { } item ? $"{TaskName}[{item}]: {Status}" : $"{TaskName}: {Status}");

    /// <summary>It, or one of its items, was canceled.</summary>
    internal virtual bool IsCanceled => Status == OutcomeStatus.Canceled;

    /// <summary>The same, but for the reason.</summary>
    internal virtual TaskOutcome With(TaskError error) => new(Facts with { Error = error });

    private protected InvalidOperationException NoValue()
        => new($"'{TaskName}' has no value: it {OutcomeWords.Past(Status)}: {Error!.Message}", Error.Exception);
}
