namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>How a run must go.</summary>
/// <param name="Steps">What happens at the beginning, and then each time that the clock goes on.</param>
/// <param name="Outcomes">What becomes of each task, in order of declaration.</param>
/// <param name="Items">What becomes of each item of tasks that run once per element.</param>
/// <param name="IsCanceledByCaller">If the run is not complete, it is the caller's cancellation that is thrown.</param>
/// <param name="IsAmbiguous">The contract leaves open how it goes.</param>
/// <param name="Untimed">What is told of items that do not start, at whatever time.</param>
/// <param name="Tasks">The tasks as they stand at its end.</param>
internal sealed record SimulatedRun(
    IReadOnlyList<SimulatedStep> Steps, IReadOnlyList<SimulatedOutcome> Outcomes, IReadOnlyList<SimulatedOutcome> Items, bool IsComplete, bool IsCanceledByCaller, bool IsAmbiguous,
    IReadOnlyList<string> Untimed, IReadOnlyList<ModelTask> Tasks);

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

    /// <summary>How many items it has and which of them gave no result, where it runs once per element.</summary>
    public SimulatedItemCounts? Items { get; init; }

    /// <summary>The run is complete without it.</summary>
    public bool IsExcused { get; init; }

    /// <summary>How a join that time cut off is explained depends on which of its dependencies is cut off first.</summary>
    public bool AreCausesOpen { get; init; }
}

/// <param name="Total">How many items its source gave.</param>
/// <param name="Failures">Those that gave no result, and as what they ended.</param>
/// <param name="IsSourceMissing">Its source was not there, or did not give all that it has.</param>
internal sealed record SimulatedItemCounts(int Total, IReadOnlyList<string> Failures, bool IsSourceMissing);
