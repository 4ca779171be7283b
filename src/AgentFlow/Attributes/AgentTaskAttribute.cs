namespace AgentFlow;

/// <summary>
/// Marks a method of a partial type as a task of a workflow: the type gets a <c>RunAsync</c> that runs its tasks,
/// independent ones together.
/// </summary>
/// <remarks>The method returns <c>Task&lt;T&gt;</c>, <c>ValueTask&lt;T&gt;</c>, <c>Task</c>, <c>ValueTask</c>, a value or nothing.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AgentTaskAttribute : Attribute
{
    /// <summary>
    /// The methods that must have ended before this one starts, by name: <c>[nameof(CheckBillingAsync)]</c>.
    /// What a parameter takes from another task need not be named here. Default: none.
    /// </summary>
    public string[] DependsOn { get; set; } = [];

    /// <summary>How many of its dependencies must have succeeded before it starts. Default: <see cref="Join.All"/>.</summary>
    public Join Join { get; set; }

    /// <summary>How many successes <see cref="Join.AtLeast"/> waits for: from 1 to the number of dependencies.</summary>
    public int Needed { get; set; }

    /// <summary>What becomes of the other dependencies once the join is decided. Default: <see cref="Losers.Cancel"/>.</summary>
    public Losers Losers { get; set; }

    /// <summary>
    /// The pool that it takes an instance of while it runs: the name of an <see cref="AgentPoolAttribute"/> of the workflow.
    /// Default: none.
    /// </summary>
    public string? Agent { get; set; }

    /// <summary>
    /// The most that one attempt may take, in ms; waiting for a pool does not count. An attempt that takes longer is canceled, the task
    /// is <see cref="OutcomeStatus.TimedOut"/>, and the run does not wait for one that goes on all the same. Default: 0, no limit.
    /// </summary>
    /// <remarks>
    /// A synchronous method runs on a thread of its own and can be left behind. An <c>async</c> one is called by whoever starts it: as long as it blocks
    /// that thread before its first <c>await</c>, it cannot be given up, and other tasks may wait for it to let go. Of a task with a
    /// <see cref="ForEachAttribute"/> each item has that time; its source has none but the run's.
    /// </remarks>
    public int TimeoutMs { get; set; }

    /// <summary>How often it is tried again after it failed, timed out or was rejected. A canceled task is not. Default: 0.</summary>
    public int Retries { get; set; }

    /// <summary>
    /// How long to wait before the first retry, in ms: about that long, and about twice as long before each further one.
    /// 0 is at once. Default: 200.
    /// </summary>
    /// <remarks>
    /// Chance spreads the waits of tasks that failed together (Polly's decorrelated jitter): before retry <c>n</c> it is anything from 0 to
    /// 0.72 × 2ⁿ × this, so up to 1.4 times this before the first and 2.9 times before the second.
    /// </remarks>
    public int RetryDelayMs { get; set; } = 200;

    /// <summary>The name of a pipeline of <c>FlowOptions.Resilience</c> that each attempt goes through. Default: none.</summary>
    public string? Resilience { get; set; }

    /// <summary>
    /// A method of the workflow that returns a <c>bool</c>: where it is false the task is skipped by choice, which is no failure.
    /// Its parameters are bound as a task's are. Default: none.
    /// </summary>
    /// <remarks>It is called by whoever starts tasks: one that takes long holds up those beside it. What takes long belongs into a task that this one depends on.</remarks>
    public string? When { get; set; }

    /// <summary>
    /// A method of the workflow that takes the result and returns a <c>bool</c>, or a <c>string?</c> with the reason for a rejection. A rejected
    /// result is retried like a failure and never handed on. Default: none.
    /// </summary>
    public string? Validate { get; set; }

    /// <summary>It starts only once <see cref="FlowOptions.Approvals"/> has granted it; refused, it is skipped. Default: false.</summary>
    public bool RequiresApproval { get; set; }

    /// <summary>
    /// A failure of this task does not make the run incomplete. A resumed run tries it again, and with it what was given its failure; what only
    /// comes after it and takes nothing of it is kept, also where this task now succeeds. Default: false.
    /// </summary>
    public bool Optional { get; set; }

    /// <summary>The most items of its <see cref="ForEachAttribute"/> that run at once. Default: 0, no limit.</summary>
    public int MaxConcurrency { get; set; }

    /// <summary>About how long it takes, in ms: where capacity is limited, the longest way to the end goes first. Default: 0, unknown.</summary>
    public int EstimatedMs { get; set; }
}
