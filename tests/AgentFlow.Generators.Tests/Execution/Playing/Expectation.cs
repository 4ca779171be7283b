namespace AgentFlow.Generators.Tests.Execution;

/// <summary>How a run must go.</summary>
/// <param name="Steps">What the test does, and what begins after each of that.</param>
/// <param name="Outcomes">What becomes of each task, in order of declaration.</param>
/// <param name="Given">What each task that starts is given.</param>
/// <param name="IsCanceledByCaller">If the run is not complete, it is the caller's cancellation that <c>RunAsync</c> throws.</param>
internal sealed record Expectation(
    IReadOnlyList<Step> Steps, IReadOnlyList<ExpectedOutcome> Outcomes, IReadOnlyList<string> Given, bool IsComplete, bool IsCanceledByCaller);

/// <summary>One thing that the test does, and the tasks that begin because of it, in order.</summary>
/// <param name="IsStopped">A failure has stopped the run by then.</param>
internal sealed record Step(StepKind Kind, int Task, IReadOnlyList<int> Starts, bool IsStopped);

internal enum StepKind
{
    Begin,

    /// <summary>Lets a running task end.</summary>
    Release,

    /// <summary>Cancels the caller's token.</summary>
    Cancel,
}

/// <summary>What becomes of a task.</summary>
/// <param name="Detail">The value, or the message of what it failed with.</param>
internal sealed record ExpectedOutcome(string Task, OutcomeStatus Status, bool HasStarted, string Detail, IReadOnlyList<string> CausedBy)
{
    /// <summary>In the words of <see cref="Values.Describe"/>.</summary>
    public override string ToString() =>
        $"{Task} {Status}: {(Status == OutcomeStatus.Skipped ? "because of " + string.Join(", ", CausedBy) : Detail)}";
}
