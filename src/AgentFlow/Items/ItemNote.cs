namespace AgentFlow;

/// <summary>What there is to say about an item beside its value. Most items have none: they succeeded at the first attempt.</summary>
internal sealed record ItemNote
{
    public required OutcomeStatus Status { get; init; }

    /// <summary>It gave no result, and that is no failure.</summary>
    public bool IsExcused { get; init; }

    /// <summary>Why it gave no result; null where it succeeded, and where <see cref="Reason"/> says it for many items alike.</summary>
    public TaskError? Error { get; init; }

    /// <summary>Why it was left out.</summary>
    public string? Reason { get; init; }

    public int Attempts { get; init; }

    public string? Summary { get; init; }

    public DateTimeOffset? Started { get; init; }

    public TimeSpan? Elapsed { get; init; }

    public bool IsFailure => Status != OutcomeStatus.Succeeded && !IsExcused;

    public TaskError? ErrorOf(string taskName, int item)
        => Error ?? (Reason is null ? null : new TaskError(taskName, Status, Reason, exception: null, Attempts, causedBy: []) { Item = item, IsExcused = IsExcused });
}
