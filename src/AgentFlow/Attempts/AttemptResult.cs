namespace AgentFlow;

/// <summary>What all attempts at a task, or at one item of it, came to.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
internal readonly record struct AttemptResult<T>
{
    public required OutcomeStatus Status { get; init; }

    /// <summary>The value, where it succeeded.</summary>
    public T? Value { get; init; }

    /// <summary>What was thrown, where it did not succeed.</summary>
    public Exception? Exception { get; init; }

    /// <summary>How many attempts were begun.</summary>
    public int Attempts { get; init; }

    /// <summary>The timestamp of the first attempt's beginning; null where none was begun.</summary>
    public long? Started { get; init; }

    /// <summary>What the last attempt said of its result.</summary>
    public string? Summary { get; init; }
}

/// <summary>The value of a task that returns none.</summary>
internal readonly struct Nothing;
