namespace AgentFlow;

/// <summary>
/// What a run holds beside its slots. Runs that record nothing share one of their plan, which is never written to.
/// </summary>
internal sealed class FlowSession
{
    private volatile bool _isOver;

    private FlowSession(FlowPlan plan, FlowMode mode)
    {
        Plan = plan;
        Mode = mode;
    }

    /// <summary>The run records nothing, keeps nothing and is limited by nothing: tasks are called and awaited, and that is all.</summary>
    public bool IsPlain { get; private init; }

    public FlowPlan Plan { get; }

    public FlowMode Mode { get; }

    /// <summary>What the caller gave; null where nothing in it matters to the run.</summary>
    public FlowOptions? Options { get; private init; }

    /// <summary>When tasks started and ended and as what; null where that is read from the tasks afterwards.</summary>
    public TaskLog? Log { get; private init; }

    /// <summary>Cancels the run for a reason of its own; null where only the caller's token does.</summary>
    public RunSignal? Signal { get; private init; }

    /// <summary>The contexts of tasks; null where the plan has no task that takes one.</summary>
    public ContextTable? Contexts { get; private init; }

    /// <summary>Attempts that outlived their timeout; null where no task has a policy.</summary>
    public AbandonedAttempts? Abandoned { get; private init; }

    /// <summary>Hands out permits; null where nothing limits the run.</summary>
    public PermitDesk? Permits { get; private init; }

    /// <summary>The joins of the run; null where every task waits for all of its dependencies.</summary>
    public JoinTable? Joins { get; private init; }

    /// <summary>The tasks kept from an earlier run; null unless this one resumes it.</summary>
    public KeptTasks? Kept { get; private init; }

    /// <summary>What the observer is told by; null where there is none.</summary>
    public EventFeed? Events { get; private init; }

    /// <summary>What the handle gives out; null unless the run was started without waiting.</summary>
    public PromiseTable? Promises { get; private init; }

    /// <summary>What tasks that run once per element share; null where there are none.</summary>
    public ItemTable? Items { get; private init; }

    /// <summary>Somebody is told of each task as soon as it is settled: an observer, the handle, or whoever approves a task.</summary>
    public bool IsWatched => Promises is not null || Events is not null || Plan.AsksApproval;

    /// <summary>Nothing more happens in the run. One that records nothing is not seen before.</summary>
    public bool IsOver => _isOver;

    public TimeProvider Clock => Options?.TimeProvider ?? TimeProvider.System;

    public static FlowSession Untracked(FlowPlan plan) => new(plan, FlowMode.Throwing) { _isOver = true, IsPlain = true };

    /// <exception cref="InvalidOperationException">An option is one that the plan cannot run with.</exception>
    public static FlowSession For(FlowPlan plan, FlowMode mode, FlowOptions? options, CancellationToken cancellationToken, FlowRun? previous = null)
    {
        if (options is null && mode == FlowMode.Throwing && plan.IsPlain)
        {
            return plan.Plain;
        }

        options?.Check();
        if (options is { MaxConcurrency: not null } && plan.CalledAtOnce() is { } unbounded)
        {
            throw new InvalidOperationException(
                $"FlowOptions.MaxConcurrency cannot bound a run of '{plan.Name}', whose task '{unbounded.Name}' is called at once. Declare a bound, which the option then replaces: [AgentWorkflow(MaxConcurrency = …)].");
        }

        bool isTimed = mode != FlowMode.Throwing || options is { RecordTimes: true } or { Observer: not null };
        if (!isTimed && plan.IsPlain)
        {
            return plan.Plain;
        }

        if (plan.HasPolicies)
        {
            Pipelines.Check(plan, options);
            ApprovalOptions.Check(plan, options);
        }

        var kept = previous is null ? null : KeptTasks.Of(plan, previous);
        var items = plan.HasPolicies ? ItemTable.For(plan, kept, previous?.Items) : null;
        var permits = plan.HasPolicies ? PermitDesk.For(plan, options) : null;
        var clock = options?.TimeProvider ?? TimeProvider.System;
        bool stops = plan.OnFailure == OnFailure.Stop;
        bool isLimited = plan.TimeoutMs > 0;
        var contexts = plan.TakesContexts || plan.HasPolicies ? new ContextTable(plan, options) : null;

        // Nothing is refused any more once the time of the run counts.
        var signal = stops || isLimited || mode == FlowMode.Starting
            ? new RunSignal(isLimited ? TimeSpan.FromMilliseconds(plan.TimeoutMs) : null, clock, cancellationToken)
            : null;
        return new(plan, mode)
        {
            Options = options,
            Log = isTimed || stops || plan.HasPolicies ? new TaskLog(plan.Count, isTimed ? clock : null) : null,
            Signal = signal,
            Contexts = contexts,
            Events = options?.Observer is { } observer ? EventFeed.For(plan, observer, options, contexts) : null,
            Promises = mode == FlowMode.Starting ? new PromiseTable(plan.Count) : null,
            Kept = kept,
            Permits = permits,
            Joins = plan.Joins is { } graph ? new JoinTable(plan, graph, signal?.Token ?? cancellationToken) : null,
            Items = items,
            Abandoned = plan.HasPolicies ? new AbandonedAttempts() : null,
        };
    }

    /// <summary>Gives back what the run held; called once every task has ended or was abandoned.</summary>
    public void Close(FlowRun run)
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        Items?.Shared?.Close();
        Joins?.Dispose();
        Signal?.Dispose();
        Permits?.Dispose();
        if (Contexts?.Workspaces is { } workspaces)
        {
            _ = workspaces.Close(keep: !run.IsComplete);
        }
    }
}
