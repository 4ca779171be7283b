namespace AgentFlow;

/// <summary>The contexts of a run's tasks, each made when its task starts.</summary>
internal sealed class ContextTable(FlowPlan plan, FlowOptions? options)
{
    private readonly AgentTaskContext?[] _contexts = new AgentTaskContext?[plan.Count];
    private readonly Guid _runId = Guid.NewGuid();

    public AgentTaskContext Of(int task) => _contexts[task] ??= New(task);

    /// <summary>The context of one attempt at a task, or at one item of it.</summary>
    public AgentTaskContext Begin(int task, int? item, int attempt, int instance) => New(task);

    private AgentTaskContext New(int task)
    {
        string name = plan[task].Name;
        return new AgentTaskContext(name, _runId, $"{plan.Name}.{name}", options?.LoggerFactory, options?.TimeProvider);
    }

    public string? SummaryOf(int task) => _contexts[task]?.Summary;
}
