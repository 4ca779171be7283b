namespace AgentFlow;

/// <summary>All that an outcome tells beside its value.</summary>
internal readonly record struct OutcomeFacts
{
    public required string TaskName { get; init; }

    public int? Item { get; init; }

    public required OutcomeStatus Status { get; init; }

    public TaskError? Error { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? Started { get; init; }

    public TimeSpan? Elapsed { get; init; }

    public string? Summary { get; init; }

    public static OutcomeFacts Success(string taskName)
    {
        ArgumentException.ThrowIfNullOrEmpty(taskName);
        return new() { TaskName = taskName, Status = OutcomeStatus.Succeeded, Attempts = 1 };
    }

    public static OutcomeFacts Failure(string taskName, Exception exception)
    {
        ArgumentException.ThrowIfNullOrEmpty(taskName);
        ArgumentNullException.ThrowIfNull(exception);
        var error = new TaskError(taskName, OutcomeStatus.Failed, exception.Message, exception, attempts: 1, causedBy: []);
        return new() { TaskName = taskName, Status = OutcomeStatus.Failed, Error = error, Attempts = 1 };
    }
}
