namespace AgentFlow;

/// <summary>
/// A run is not complete: what <c>RunAsync</c> throws. What succeeded is in <see cref="Run"/>. Also a task gave no result: what the
/// handle of a started run throws for that task.
/// </summary>
public sealed class FlowException : Exception
{
    internal FlowException(FlowRun run)
        : base(RunFailure.Message(run), RunFailure.First(run))
    {
        Run = run;
    }

    internal FlowException(FlowRun run, TaskError error)
        : base(RunFailure.Message(run, error), error.Exception ?? RunFailure.CauseOf(run, error))
    {
        Run = run;
    }

    /// <summary>
    /// The run, with the outcome of every task. Where a handle throws for a task while the run is under way, with the outcomes so far.
    /// </summary>
    public FlowRun Run { get; }

    /// <summary>The message, every failure with its exception in full, and the stack trace.</summary>
    public override string ToString() => RunFailure.Describe(this, Run);
}
