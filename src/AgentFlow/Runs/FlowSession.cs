namespace AgentFlow;

/// <summary>
/// What a run holds beside its slots. Runs that record nothing share one of their plan, which is never written to.
/// </summary>
internal sealed class FlowSession
{
    private readonly FlowOptions? _options;
    private readonly AgentTaskContext?[]? _contexts;
    private readonly Guid _runId;

    private FlowSession(FlowPlan plan, FlowMode mode, FlowOptions? options, TaskLog? log, StopSignal? stop)
    {
        Plan = plan;
        Mode = mode;
        Log = log;
        Stop = stop;
        _options = options;
        if (plan.TakesContexts)
        {
            _contexts = new AgentTaskContext?[plan.Count];
            _runId = Guid.NewGuid();
        }
    }

    public FlowPlan Plan { get; }

    public FlowMode Mode { get; }

    /// <summary>When tasks started and ended and as what; null where that is read from the tasks afterwards.</summary>
    public TaskLog? Log { get; }

    /// <summary>Stops the run at the first failure; null under <see cref="OnFailure.Continue"/>.</summary>
    public StopSignal? Stop { get; }

    public static FlowSession Untracked(FlowPlan plan) => new(plan, FlowMode.Throwing, options: null, log: null, stop: null);

    public static FlowSession For(FlowPlan plan, FlowMode mode, FlowOptions? options, CancellationToken cancellationToken)
    {
        options?.Check();
        bool isTimed = mode == FlowMode.Reporting || options is { RecordTimes: true };
        bool stops = plan.OnFailure == OnFailure.Stop;
        if (mode == FlowMode.Throwing && !isTimed && !stops && !plan.TakesContexts)
        {
            return plan.Plain;
        }

        var log = isTimed || stops ? new TaskLog(plan.Count, isTimed ? options?.TimeProvider ?? TimeProvider.System : null) : null;
        return new(plan, mode, options, log, stops ? new StopSignal(cancellationToken) : null);
    }

    public AgentTaskContext Context(int task)
    {
        if (_contexts is null)
        {
            throw new InvalidOperationException($"The plan of '{Plan.Name}' does not say that '{Plan[task].Name}' takes a context.");
        }

        return _contexts[task] ??= new AgentTaskContext(
            Plan[task].Name, _runId, $"{Plan.Name}.{Plan[task].Name}", _options?.LoggerFactory, _options?.TimeProvider);
    }

    public string? SummaryOf(int task) => _contexts?[task]?.Summary;
}
