namespace AgentFlow;

/// <summary>What reports say of a task, beside its times. Every form of the report takes its words from here.</summary>
internal static class TaskWords
{
    public static char Mark(OutcomeStatus status) => status switch
    {
        OutcomeStatus.Succeeded => '✓',
        OutcomeStatus.Skipped or OutcomeStatus.Canceled => '–',
        _ => '✗',
    };

    /// <summary>After its name: <c>timed out after 3 attempts, and an attempt still runs</c>.</summary>
    public static string Ending(TaskReport task)
        => task.IsAbandoned ? $"{Ending(task.Status, task.Attempts)}, and an attempt still runs" : Ending(task.Status, task.Attempts);

    /// <summary>After the name of the task or item: <c>failed after 3 attempts</c>.</summary>
    public static string Ending(TaskError error) => Ending(error.Kind, error.Attempts);

    /// <summary>There is nothing to say of it but its mark.</summary>
    public static bool IsPlain(TaskReport task) => task is { Status: OutcomeStatus.Succeeded, Attempts: <= 1, IsAbandoned: false };

    /// <summary><c>Timed out: the message</c>; the message alone where it begins with the status, as that of a skip does.</summary>
    public static string Reason(TaskError? error)
    {
        if (error is null)
        {
            return "";
        }

        string status = OutcomeWords.Label(error.Kind);
        return error.Message.StartsWith(status, StringComparison.OrdinalIgnoreCase) ? error.Message : $"{status}: {error.Message}";
    }

    private static string Ending(OutcomeStatus status, int attempts)
        => attempts > 1 ? $"{OutcomeWords.Past(status)} after {attempts} attempts" : OutcomeWords.Past(status);
}
