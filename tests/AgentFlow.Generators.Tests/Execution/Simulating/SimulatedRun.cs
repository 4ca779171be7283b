namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>How a run must go.</summary>
/// <param name="Steps">What happens at the beginning, and then each time that the clock goes on.</param>
/// <param name="Outcomes">What becomes of each task, in order of declaration.</param>
/// <param name="Items">What becomes of each item of tasks that run once per element.</param>
/// <param name="IsCanceledByCaller">If the run is not complete, it is the caller's cancellation that is thrown.</param>
/// <param name="IsAmbiguous">The contract leaves open how it goes.</param>
/// <param name="Tasks">The tasks as they stand at its end.</param>
internal sealed record SimulatedRun(
    IReadOnlyList<SimulatedStep> Steps, IReadOnlyList<SimulatedOutcome> Outcomes, IReadOnlyList<SimulatedOutcome> Items, bool IsComplete, bool IsCanceledByCaller, bool IsAmbiguous,
    IReadOnlyList<ModelTask> Tasks);

/// <summary>All that happens at one time.</summary>
/// <param name="Now">The time.</param>
/// <param name="Entries">What happens, in any order.</param>
/// <param name="DueTimes">When the clock's timers are due afterwards.</param>
/// <param name="Queued">How many tasks wait for a permit then.</param>
internal sealed record SimulatedStep(long Now, IReadOnlyList<string> Entries, IReadOnlyList<long> DueTimes, int Queued)
{
    public override string ToString() => $"{Now / 10_000.0} ms: {string.Join(", ", Entries)}";
}

/// <summary>What becomes of a task.</summary>
internal sealed record SimulatedOutcome
{
    public required string Task { get; init; }

    public required OutcomeStatus Status { get; init; }

    /// <summary>The value, the message of its failure, or the reason of its rejection or refusal; null where the run chooses the words.</summary>
    public string? Detail { get; init; }

    public int Attempts { get; init; }

    public long? Started { get; init; }

    public long? Elapsed { get; init; }

    public IReadOnlyList<string> CausedBy { get; init; } = [];

    /// <summary>It runs once per element: as what it ends as a whole is told by its items.</summary>
    public bool HasItems { get; init; }

    /// <summary>The run is complete without it.</summary>
    public bool IsExcused { get; init; }

    /// <summary>How a join that time cut off is explained depends on which of its dependencies is cut off first.</summary>
    public bool AreCausesOpen { get; init; }
}
