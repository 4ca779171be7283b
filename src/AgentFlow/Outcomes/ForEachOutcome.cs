namespace AgentFlow;

/// <summary>
/// What became of a task that ran once per element. Its status is the worst of its source and its items, in this order: failed, timed out,
/// rejected, canceled, skipped, succeeded. An item that its <see cref="AgentTaskAttribute.When"/> left out does not count.
/// </summary>
public class ForEachOutcome : TaskOutcome
{
    internal ForEachOutcome(in OutcomeFacts facts, ForEachEnd end)
        : base(facts)
    {
        End = end;
    }

    /// <summary>How many items its source gave; 0 where the task was not started.</summary>
    public int Total => End.Results.Total;

    /// <summary>
    /// Why items gave no result, in the order of the source. An item left out by choice is not among them; nor is what kept the source
    /// from giving more, which is the <see cref="TaskOutcome.Error"/>.
    /// </summary>
    public IReadOnlyList<TaskError> Failures => End.Failures;

    internal ForEachEnd End { get; }

    /// <summary>Its source was there, so that each item has an outcome.</summary>
    internal bool HasItems => End.History is not null;

    /// <summary>Why there are results missing: each item for itself where the source was there, or else the task.</summary>
    internal IEnumerable<TaskError> Gaps => !HasItems
        ? Error is null ? [] : [Error]
        : End.SourceError is { } cut ? Failures.Prepend(cut) : Failures;

    internal override bool IsCanceled => base.IsCanceled || End.SourceError?.Kind == OutcomeStatus.Canceled || Failures.Any(item => item.Kind == OutcomeStatus.Canceled);

    internal override TaskOutcome With(TaskError error) => new ForEachOutcome(Facts with { Error = error }, End);
}
