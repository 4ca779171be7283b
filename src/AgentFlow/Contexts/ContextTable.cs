using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentFlow;

/// <summary>The contexts of a run's tasks, each made when its task starts.</summary>
internal sealed class ContextTable : IContextHost
{
    private readonly AgentTaskContext?[] _contexts;
    private readonly FlowPlan _plan;
    private readonly FlowOptions? _options;

    public ContextTable(FlowPlan plan, FlowOptions? options)
    {
        _plan = plan;
        _options = options;
        _contexts = new AgentTaskContext?[plan.Count];
        Workspaces = plan.TakesContexts ? new WorkspaceTable(plan, options, RunId) : null;
    }

    public Guid RunId { get; } = Guid.NewGuid();

    public TimeProvider TimeProvider => _options?.TimeProvider ?? TimeProvider.System;

    /// <summary>The folders that the tasks work in; null where no task of the plan can ask for one.</summary>
    public WorkspaceTable? Workspaces { get; }

    /// <summary>Gets what tasks say of their progress; null where nobody listens. Set before the first task starts.</summary>
    public Action<AgentTaskContext, double?, string?>? Progress { get; set; }

    /// <summary>The one context of a task without attempts.</summary>
    public AgentTaskContext Of(int task) => _contexts[task] ??= Begin(task, item: null, attempt: 1, instance: 0);

    /// <summary>The context of one attempt at a task, or at one item of it.</summary>
    public AgentTaskContext Begin(int task, int? item, int attempt, int instance) => new(this, task, _plan[task].Name, item, attempt, instance);

    public string? SummaryOf(int task) => _contexts[task]?.Summary;

    public ILogger LoggerOf(AgentTaskContext context)
        => _options?.LoggerFactory?.CreateLogger($"{_plan.Name}.{context.TaskName}") ?? NullLogger.Instance;

    public string WorkspaceOf(AgentTaskContext context) => Workspaces!.PathOf(context.Task, context.Item);

    public void ReportProgress(AgentTaskContext context, double? fraction, string? message) => Progress?.Invoke(context, fraction, message);
}
