namespace AgentFlow;

/// <summary>The contexts of a run's tasks, each made when its task starts.</summary>
internal sealed class ContextTable(FlowPlan plan, FlowOptions? options)
{
    private readonly AgentTaskContext?[] _contexts = new AgentTaskContext?[plan.Count];
    private readonly Guid _runId = Guid.NewGuid();

    public AgentTaskContext Of(int task)
    {
        string name = plan[task].Name;
        return _contexts[task] ??= new AgentTaskContext(name, _runId, $"{plan.Name}.{name}", options?.LoggerFactory, options?.TimeProvider);
    }

    public string? SummaryOf(int task) => _contexts[task]?.Summary;
}
