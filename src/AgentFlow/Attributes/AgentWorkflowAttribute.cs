namespace AgentFlow;

/// <summary>
/// Says how the tasks of a workflow are run. It may be left out: a partial type with an <see cref="AgentTaskAttribute"/>
/// method is a workflow.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class AgentWorkflowAttribute : Attribute
{
    /// <summary>When a task starts. Default: <see cref="Schedule.Phased"/>.</summary>
    public Schedule Schedule { get; set; }

    /// <summary>What a failure does to the other tasks. Default: <see cref="OnFailure.Continue"/>.</summary>
    public OnFailure OnFailure { get; set; }

    /// <summary>The most tasks, and items of tasks, of one run that run at once. Default: 0, no limit.</summary>
    public int MaxConcurrency { get; set; }

    /// <summary>The most that the whole run may take, in ms; what it cuts off is <see cref="OutcomeStatus.TimedOut"/>. Default: 0, no limit.</summary>
    /// <remarks>
    /// What goes on all the same is given up by name. An <c>async</c> method that blocks its thread before its first <c>await</c> cannot be, nor can the
    /// source of a <see cref="ForEachAttribute"/> that blocks in <c>MoveNext</c>: the run waits until it has let go.
    /// </remarks>
    public int TimeoutMs { get; set; }
}
