namespace AgentFlow;

/// <summary>How long a run and its tasks took. Times are null where the run recorded none.</summary>
public sealed class FlowReport
{
    internal FlowReport(FlowRun run)
    {
        Elapsed = run.Log?.Elapsed;
    }

    /// <summary>How long the run took.</summary>
    public TimeSpan? Elapsed { get; }
}
