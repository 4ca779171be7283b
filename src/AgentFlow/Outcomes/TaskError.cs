namespace AgentFlow;

/// <summary>Why a task gave no result.</summary>
public sealed class TaskError
{
    internal TaskError(string taskName, OutcomeStatus kind, string message, Exception? exception, int attempts, IReadOnlyList<string> causedBy)
    {
        TaskName = taskName;
        Kind = kind;
        Message = message;
        Exception = exception;
        Attempts = attempts;
        CausedBy = causedBy;
    }

    /// <summary>The task, by its task name.</summary>
    public string TaskName { get; }

    /// <summary>The index of the item that this is about, or null where it is about the task as a whole.</summary>
    public int? Item { get; internal init; }

    /// <summary>What became of the task; never <see cref="OutcomeStatus.Succeeded"/>.</summary>
    public OutcomeStatus Kind { get; }

    /// <summary>The reason in words: the message of the exception, or why the task was not started.</summary>
    public string Message { get; }

    /// <summary>
    /// What the task threw, or the cancellation that kept it from running; null where it was skipped.
    /// An <see cref="AggregateException"/> only where it threw several.
    /// </summary>
    public Exception? Exception { get; }

    /// <summary>How often the task was started; 0 where it never was.</summary>
    public int Attempts { get; }

    /// <summary>
    /// Of a skipped task, the tasks whose outcome led to the skip, by task name in order of declaration, also through
    /// skipped tasks between them: those that failed, were refused or were skipped by choice. Empty otherwise, never null.
    /// </summary>
    public IReadOnlyList<string> CausedBy { get; }

    /// <summary>A run is complete without the task: it was skipped by choice, or canceled as the loser of a join.</summary>
    internal bool IsExcused { get; init; }

    /// <summary>The task was skipped because its own condition was false.</summary>
    internal bool IsByChoice => IsExcused && Kind == OutcomeStatus.Skipped;

    /// <summary>The same, with what was thrown elsewhere because of it.</summary>
    internal TaskError With(AggregateException further)
        => new(TaskName, Kind, Message, new AggregateException([Exception!, .. further.InnerExceptions]), Attempts, CausedBy) { Item = Item, IsExcused = IsExcused };

    /// <summary>The same of a task that was started so often.</summary>
    internal TaskError After(int attempts) => new(TaskName, Kind, Message, Exception, attempts, CausedBy) { Item = Item, IsExcused = IsExcused };

    /// <summary>The task or the item of it, what became of it, and why.</summary>
    public override string ToString()
    {
        string subject = Item is { } item ? $"{TaskName}[{item}]" : TaskName;
        return Kind == OutcomeStatus.Skipped ? $"{subject}: {Message}" : $"{subject}: {Kind}: {Message}";
    }
}
