namespace AgentFlow;

/// <summary>
/// How long a run waits for the callbacks on a token that it cancels. They are code of tasks, and what goes on because of the cancellation may run
/// in them: one that heeds its token has ended when they have. One that blocks must not hold up what the cancellation is for.
/// </summary>
internal static class CallbackGrace
{
    /// <summary>Much longer than callbacks take that do not block, also on a busy machine. Real time, whatever the clock of the run.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    /// <summary>To be disposed of when the callbacks have run. Where that takes longer, <paramref name="goOn"/> is called meanwhile.</summary>
    public static Timer Begin(Action goOn) => new(static goOn => ((Action)goOn!)(), goOn, Longest, Timeout.InfiniteTimeSpan);
}
