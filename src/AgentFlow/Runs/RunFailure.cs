using System.Text;

namespace AgentFlow;

/// <summary>The words of the exceptions that carry a run.</summary>
internal static class RunFailure
{
    /// <summary>How many failures, and how many skips, a message names; it counts the others.</summary>
    private const int MostNamed = 5;

    public static string Message(FlowRun run)
    {
        // What is missing by choice, or because a join no longer needed it, is no reason for the failure.
        var gaps = run.Outcomes.Where(outcome => outcome.Error is { IsExcused: false }).ToArray();
        int total = run.Plan.Count;
        var causes = gaps.Where(gap => !IsSkip(gap)).ToArray();
        var skips = gaps.Where(IsSkip).ToArray();
        return $"{gaps.Length} of {total} {(total == 1 ? "task" : "tasks")} of '{run.Plan.Name}' gave no result: "
            + string.Join("; ", FirstOf(run, causes, "gave no result").Concat(FirstOf(run, skips, "were skipped"))) + ".";
    }

    /// <summary><c>'Track' of 'CustomerRequest' failed: the reason</c>.</summary>
    public static string Message(FlowRun run, TaskError error) => error.Kind == OutcomeStatus.Skipped
        ? $"'{error.TaskName}' of '{run.Plan.Name}' gave no result: {error.Message}"
        : $"'{error.TaskName}' of '{run.Plan.Name}' {OutcomeWords.Past(error.Kind)}: {error.Message}";

    /// <summary>What the first task threw that led to a skip; null where none threw.</summary>
    public static Exception? CauseOf(FlowRun run, TaskError skip)
        => skip.CausedBy.Count == 0 ? null : run.Outcome(run.Plan.IndexOf(skip.CausedBy[0])).Error?.Exception;

    private static bool IsSkip(TaskOutcome gap) => gap.Status == OutcomeStatus.Skipped && gap is not ForEachOutcome { HasItems: true };

    // What all of them came to is in ToString() and in Gaps.
    private static IEnumerable<string> FirstOf(FlowRun run, TaskOutcome[] gaps, string rest)
    {
        var named = gaps.Take(MostNamed).Select(gap => Shortly(run, gap));
        return gaps.Length > MostNamed ? named.Append($"{gaps.Length - MostNamed} more {rest}") : named;
    }

    /// <summary>The exception of the first task that failed without excuse; else of the first that failed; else of the first that was canceled.</summary>
    public static Exception? First(FlowRun run)
    {
        var gaps = run.Gaps.OrderBy(gap => run.IsExcused(run.Plan.IndexOf(gap.TaskName))).ToArray();
        return (gaps.FirstOrDefault(gap => gap.Kind is not (OutcomeStatus.Canceled or OutcomeStatus.Skipped))
            ?? gaps.FirstOrDefault(gap => gap.Exception is not null))?.Exception;
    }

    public static string Describe(Exception thrown, FlowRun run)
    {
        var text = new StringBuilder($"{thrown.GetType()}: {thrown.Message}");
        foreach (var gap in run.Gaps)
        {
            if (gap.Exception is not null)
            {
                text.AppendLine().Append($" ---> '{Subject(gap)}' {OutcomeWords.Past(gap.Kind)}: {gap.Exception}");
            }
        }

        return (thrown.StackTrace is { } stack ? text.AppendLine().Append(stack) : text).ToString();
    }

    private static string Subject(TaskError gap) => gap.Item is { } item ? $"{gap.TaskName}[{item}]" : gap.TaskName;

    private static string Shortly(FlowRun run, TaskOutcome gap) => gap switch
    {
        ForEachOutcome { HasItems: true } items => ItemWords.Of(items),
        { Status: OutcomeStatus.Skipped, Error.CausedBy: { Count: > 0 } causes } => $"'{gap.TaskName}' was skipped, because {SkipCauses.Words(run, causes)}",
        { Status: OutcomeStatus.Canceled } => $"'{gap.TaskName}' was canceled",
        _ => $"'{gap.TaskName}' {OutcomeWords.Past(gap.Status)}: {OutcomeWords.FirstLine(gap.Error!.Message)}",
    };
}
