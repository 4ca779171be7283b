using System.Text;

namespace AgentFlow;

/// <summary>The words of the exceptions that carry a run.</summary>
internal static class RunFailure
{
    public static string Message(FlowRun run)
    {
        var gaps = run.Gaps;
        int total = run.Plan.Count;
        return $"{gaps.Count} of {total} {(total == 1 ? "task" : "tasks")} of '{run.Plan.Name}' gave no result: "
            + string.Join("; ", gaps.Select(Shortly)) + ".";
    }

    /// <summary>The exception of the first task that failed, or else of the first that was canceled.</summary>
    public static Exception? First(FlowRun run)
    {
        var gaps = run.Gaps;
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
                text.AppendLine().Append($" ---> '{gap.TaskName}' {OutcomeWords.Past(gap.Kind)}: {gap.Exception}");
            }
        }

        return (thrown.StackTrace is { } stack ? text.AppendLine().Append(stack) : text).ToString();
    }

    private static string Shortly(TaskError gap) => gap.Kind switch
    {
        OutcomeStatus.Skipped => $"'{gap.TaskName}' was skipped, because {SkipCauses.Quote(gap.CausedBy)} failed",
        OutcomeStatus.Canceled => $"'{gap.TaskName}' was canceled",
        _ => $"'{gap.TaskName}' {OutcomeWords.Past(gap.Kind)}: {FirstLine(gap.Message)}",
    };

    private static string FirstLine(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }
}
