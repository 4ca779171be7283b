using System.ComponentModel;
using System.Runtime.CompilerServices;
using Polly;

namespace AgentFlow;

/// <summary>A task of a <see cref="FlowPlan"/>.</summary>
public class PlannedTask
{
    private readonly ConditionalWeakTable<TimeProvider, ResiliencePipeline> _pipelines = [];

    /// <summary>For generated code: a task that returns no value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PlannedTask(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The task name.</summary>
    public string Name { get; }

    /// <summary>The phase that it belongs to, from 1; it is one more than the latest phase of its dependencies.</summary>
    public int Phase { get; init; } = 1;

    /// <summary>The tasks that must have ended before it starts, by task name.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Those of <see cref="DependsOn"/> that need not have succeeded: it runs whatever became of them.</summary>
    public IReadOnlyList<string> Tolerates { get; init; } = [];

    /// <summary>
    /// Those of <see cref="DependsOn"/> that it only comes after: it takes nothing of them, so that it does not see what became of them. Where
    /// one of them gave no result and was excused, and a resumed run runs that one again, this task is kept: its success rests on no gap. With
    /// <see cref="Join.Any"/> also those of which it takes the winner's result alone.
    /// </summary>
    public IReadOnlyList<string> OrderedAfter { get; init; } = [];

    /// <summary>Its failure does not make the run incomplete.</summary>
    public bool IsOptional { get; init; }

    /// <summary>How many of <see cref="DependsOn"/> must have succeeded before it starts.</summary>
    public Join Join { get; init; }

    /// <summary>How many successes <see cref="Join.AtLeast"/> waits for; else 0.</summary>
    public int Needed { get; init; }

    /// <summary>What becomes of the other dependencies once the join is decided.</summary>
    public Losers Losers { get; init; }

    /// <summary>The pool that it takes an instance of; null for none.</summary>
    public string? Agent { get; init; }

    /// <summary>The most that one attempt may take, in ms; 0 for no limit.</summary>
    public int TimeoutMs { get; init; }

    /// <summary>How often it is tried again.</summary>
    public int Retries { get; init; }

    /// <summary>About how long it waits before the first retry, in ms.</summary>
    public int RetryDelayMs { get; init; }

    /// <summary>The named pipeline that each attempt goes through; null for none.</summary>
    public string? Resilience { get; init; }

    /// <summary>The method that decides whether it runs at all; null for none.</summary>
    public string? When { get; init; }

    /// <summary>The method that judges its result; null for none.</summary>
    public string? Validate { get; init; }

    /// <summary>It starts only once it is approved.</summary>
    public bool RequiresApproval { get; init; }

    /// <summary>The task or the input whose elements it runs for, one by one; null where it runs once.</summary>
    public string? ForEach { get; init; }

    /// <summary>The most elements that it runs for at once; 0 for no limit.</summary>
    public int MaxConcurrency { get; init; }

    /// <summary>About how long it takes, in ms; 0 where nobody said.</summary>
    public int EstimatedMs { get; init; }

    /// <summary>The resources that it locks while it runs.</summary>
    public IReadOnlyList<string> Exclusive { get; init; } = [];

    /// <summary>For generated code: it takes an <see cref="AgentTaskContext"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TakesContext { get; init; }

    /// <summary>Its name, and what it waits for: <c>Review &lt;- Draft, Check</c>.</summary>
    public override string ToString() => DependsOn.Count == 0 ? Name : $"{Name} <- {string.Join(", ", DependsOn)}";

    /// <summary>Tries again as often as the task says, by that clock. Made once for each clock.</summary>
    internal ResiliencePipeline RetryPipeline(TimeProvider clock, Func<double>? jitter) => jitter is null
        ? _pipelines.GetValue(clock, time => Pipelines.Retrying(this, time, jitter: null))
        : Pipelines.Retrying(this, clock, jitter);

    /// <summary>It is more than a plain call.</summary>
    internal bool HasPolicies => Join != Join.All || When is not null || IsAttempted;

    /// <summary>The run calls its method, and does so more than once or not at once where its policies say so.</summary>
    internal bool IsAttempted
        => TimeoutMs > 0 || Retries > 0 || Resilience is not null || Agent is not null || Validate is not null || RequiresApproval || ForEach is not null
            || Exclusive.Count > 0;

    internal virtual TaskOutcome CreateOutcome(in OutcomeFacts facts, Task? succeeded) => new(facts);

    internal virtual ForEachOutcome CreateOutcome(in OutcomeFacts facts, ForEachEnd end)
        => throw new InvalidOperationException($"The plan does not say that '{Name}' runs once per element.");
}
