namespace AgentFlow;

/// <summary>
/// What a run holds beside its slots. Runs that record nothing share one of their plan, which is never written to.
/// </summary>
internal sealed class FlowSession
{
    private FlowSession(FlowPlan plan, FlowMode mode, TaskLog? log, StopSignal? stop, ContextTable? contexts)
    {
        Plan = plan;
        Mode = mode;
        Log = log;
        Stop = stop;
        Contexts = contexts;
    }

    public FlowPlan Plan { get; }

    public FlowMode Mode { get; }

    /// <summary>When tasks started and ended and as what; null where that is read from the tasks afterwards.</summary>
    public TaskLog? Log { get; }

    /// <summary>Stops the run at the first failure; null under <see cref="OnFailure.Continue"/>.</summary>
    public StopSignal? Stop { get; }

    /// <summary>The contexts of tasks; null where the plan has no task that takes one.</summary>
    public ContextTable? Contexts { get; }

    public static FlowSession Untracked(FlowPlan plan) => new(plan, FlowMode.Throwing, log: null, stop: null, contexts: null);

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
        var stop = stops ? new StopSignal(cancellationToken) : null;
        return new(plan, mode, log, stop, plan.TakesContexts ? new ContextTable(plan, options) : null);
    }
}
