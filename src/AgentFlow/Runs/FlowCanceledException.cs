namespace AgentFlow;

/// <summary>
/// A run is not complete, and the caller's token left a task canceled: what <c>RunAsync</c> throws then.
/// What succeeded is in <see cref="Run"/>.
/// </summary>
public sealed class FlowCanceledException : OperationCanceledException
{
    internal FlowCanceledException(FlowRun run, CancellationToken cancellationToken)
        : base(RunFailure.Message(run), RunFailure.First(run), cancellationToken)
    {
        Run = run;
    }

    /// <summary>The run, with the outcome of every task.</summary>
    public FlowRun Run { get; }

    /// <summary>The message, every failure with its exception in full, and the stack trace.</summary>
    public override string ToString() => RunFailure.Describe(this, Run);
}
