namespace AgentFlow;

/// <summary>How a task that runs once per element ended, beside what every outcome tells.</summary>
internal sealed class ForEachEnd(ItemResults results, TaskError? sourceError, ItemHistory? history)
{
    public ItemResults Results { get; } = results;

    /// <summary>Why the source did not give all that it has; null where it did.</summary>
    public TaskError? SourceError { get; } = sourceError;

    /// <summary>What a later run needs to go on from here; null where the source was not there.</summary>
    public ItemHistory? History { get; } = history;

    /// <summary>Why items gave no result, in order.</summary>
    public IReadOnlyList<TaskError> Failures { get; } = results.Failures();

    /// <summary>The worst of source and items, with the reason; null where all is well.</summary>
    public TaskError? Worst(FlowPlan plan, PlannedTask task)
    {
        if (Failures.Count == 0)
        {
            return SourceError;
        }

        var status = Failures.Select(failure => failure.Kind).Append(SourceError?.Kind ?? OutcomeStatus.Succeeded).MinBy(Rank);
        if (SourceError is { } source && source.Kind == status)
        {
            return source;
        }

        var thrown = Failures.Where(failure => failure.Exception is not null).Select(failure => failure.Exception!).ToArray();
        var exception = thrown.Length > 1 ? new AggregateException(ItemWords.Counted(Failures.Count, Results.Total), thrown) : thrown.FirstOrDefault();
        var causes = status == OutcomeStatus.Skipped ? Failures.SelectMany(failure => failure.CausedBy).Distinct().OrderBy(plan.IndexOf).ToArray() : [];
        return new TaskError(task.Name, status, ItemWords.Message(Failures, Results.Total), exception, attempts: 1, causes);
    }

    private static int Rank(OutcomeStatus status) => status switch
    {
        OutcomeStatus.Failed => 0,
        OutcomeStatus.TimedOut => 1,
        OutcomeStatus.Rejected => 2,
        OutcomeStatus.Canceled => 3,
        OutcomeStatus.Skipped => 4,
        _ => 5,
    };
}
