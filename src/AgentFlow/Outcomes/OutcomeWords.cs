namespace AgentFlow;

/// <summary>Statuses in the words of messages.</summary>
internal static class OutcomeWords
{
    /// <summary>After a task's name: <c>failed</c>, <c>was skipped</c>.</summary>
    public static string Past(OutcomeStatus status) => status switch
    {
        OutcomeStatus.Succeeded => "succeeded",
        OutcomeStatus.TimedOut => "timed out",
        OutcomeStatus.Rejected => "was rejected",
        OutcomeStatus.Skipped => "was skipped",
        OutcomeStatus.Canceled => "was canceled",
        _ => "failed",
    };

    /// <summary>By itself: <c>Timed out</c>.</summary>
    public static string Label(OutcomeStatus status) => status == OutcomeStatus.TimedOut ? "Timed out" : status.ToString();

    /// <summary>The first line of a message, without the period at its end.</summary>
    public static string FirstLine(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }
}
