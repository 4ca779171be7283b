namespace AgentFlow;

/// <summary>Items in the words of messages.</summary>
internal static class ItemWords
{
    /// <summary>How many failures a message names; it counts the others.</summary>
    private const int MostNamed = 3;

    /// <summary><c>the source of 'Summarize' failed: the reason; 2 of 100 items of 'Summarize' gave no result: item 4 failed: the reason, item 7 was skipped</c>.</summary>
    public static string Of(ForEachOutcome task)
    {
        string[] source = task.End.SourceError is { } cut
            ? [$"the source of '{task.TaskName}' {OutcomeWords.Past(cut.Kind)}: {OutcomeWords.FirstLine(cut.Message)}"]
            : [];
        string[] items = task.Failures.Count > 0
            ? [$"{task.Failures.Count} of {task.Total} {(task.Total == 1 ? "item" : "items")} of '{task.TaskName}' gave no result: {Named(task.Failures)}"]
            : [];
        return string.Join("; ", source.Concat(items));
    }

    /// <summary><c>3 of 100 items gave no result</c>.</summary>
    public static string Counted(int failures, int total) => $"{failures} of {total} {(total == 1 ? "item" : "items")} gave no result";

    /// <summary><c>2 of 100 items gave no result: item 4 failed: the reason, item 7 was skipped</c>.</summary>
    public static string Message(IReadOnlyList<TaskError> failures, int total) => $"{Counted(failures.Count, total)}: {Named(failures)}";

    /// <summary><c>item 4 failed: the reason, item 7 was skipped, 12 more</c>.</summary>
    public static string Named(IReadOnlyList<TaskError> failures)
    {
        var named = failures.Take(MostNamed).Select(Shortly);
        return string.Join(", ", failures.Count > MostNamed ? named.Append($"{failures.Count - MostNamed} more") : named);
    }

    private static string Shortly(TaskError failure)
    {
        string what = $"item {failure.Item} {OutcomeWords.Past(failure.Kind)}";
        return failure.Kind is OutcomeStatus.Skipped or OutcomeStatus.Canceled ? what : $"{what}: {OutcomeWords.FirstLine(failure.Message)}";
    }
}
