namespace AgentFlow;

/// <summary>An attempt, or the run around it, took longer than it may.</summary>
internal sealed class AttemptTimedOutException(string message, Exception? inner = null) : TimeoutException(message, inner)
{
    /// <summary>The time limit of the workflow, in ms, where that one was over; 0 where the attempt's own was.</summary>
    public int RunLimitMs { get; private init; }

    /// <summary>The time limit of the workflow ended the run.</summary>
    public static AttemptTimedOutException OfRun(int limitMs, bool isStarted, Exception? inner = null)
        => new($"{(isStarted ? "The run" : "Not started, because the run")} took longer than its {limitMs} ms.", inner) { RunLimitMs = limitMs };
}
