namespace AgentFlow;

/// <summary>A run is not complete: what <c>RunAsync</c> throws. What succeeded is in <see cref="Run"/>.</summary>
public sealed class FlowException : Exception
{
    internal FlowException(FlowRun run)
        : base(RunFailure.Message(run), RunFailure.First(run))
    {
        Run = run;
    }

    /// <summary>The run, with the outcome of every task.</summary>
    public FlowRun Run { get; }

    /// <summary>The message, every failure with its exception in full, and the stack trace.</summary>
    public override string ToString() => RunFailure.Describe(this, Run);
}
