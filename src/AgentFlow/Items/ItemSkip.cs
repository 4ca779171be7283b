namespace AgentFlow;

/// <summary>What is said of items, or of the rest of them, that a task does not run for because of the task before it.</summary>
internal static class ItemSkip
{
    private static readonly ItemNote LeftOut = new()
    {
        Status = OutcomeStatus.Skipped,
        IsExcused = true,
        Reason = "Left out, because the task before it left it out.",
    };

    /// <summary>After an item that gave no value. What was left out by choice stays so, and takes no memory of its own.</summary>
    public static ItemNote After<T>(ItemNote note, ItemEnd<T> end, string taskName, bool isExcused)
        => note.ErrorOf(end.Results.TaskName, end.Item) is { } error && note.Reason is null
            ? Of(After(error, taskName, end.Item, isExcused), isExcused)
            : LeftOut;

    /// <summary>
    /// After a failure of the task before, or of one of its items; what was skipped itself passes its causes on, and what was canceled, or cut off
    /// by the run's own time, passes that on.
    /// </summary>
    public static TaskError After(TaskError error, string taskName, int? item, bool isExcused = false)
    {
        string subject = error.Item is { } failed ? $"item {failed} of '{error.TaskName}'" : $"'{error.TaskName}'";
        return error.Kind switch
        {
            OutcomeStatus.Skipped => new(taskName, OutcomeStatus.Skipped, error.Message, exception: null, attempts: 0, CausesOf(error)) { Item = item, IsExcused = isExcused },
            OutcomeStatus.Canceled => Because(OutcomeStatus.Canceled, $"Not started, because {subject} was canceled.", error.Exception, []),
            OutcomeStatus.TimedOut when error.Exception is AttemptTimedOutException { RunLimitMs: > 0 and int limitMs }
                => CutOff(AttemptTimedOutException.OfRun(limitMs, isStarted: false)),
            _ => Because(OutcomeStatus.Skipped, $"Skipped, because {subject} {OutcomeWords.Past(error.Kind)}: {error.Message}", exception: null, [error.TaskName]),
        };

        TaskError CutOff(AttemptTimedOutException late) => Because(OutcomeStatus.TimedOut, late.Message, late, []);

        TaskError Because(OutcomeStatus kind, string message, Exception? exception, string[] causedBy)
            => new(taskName, kind, message, exception, attempts: 0, causedBy) { Item = item, IsExcused = isExcused && kind == OutcomeStatus.Skipped };
    }

    // Where nothing failed, the skip by choice is the cause.
    private static IReadOnlyList<string> CausesOf(TaskError skip) => skip.CausedBy.Count > 0 ? skip.CausedBy : [skip.TaskName];

    private static ItemNote Of(TaskError error, bool isExcused = false) => new() { Status = error.Kind, Error = error, IsExcused = isExcused };
}
