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
}
