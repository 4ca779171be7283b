using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Polly.Registry;

namespace AgentFlow;

/// <summary>What one run may be given beside its inputs. Every option may be left out.</summary>
public sealed class FlowOptions
{
    /// <summary>Is told what happens in the run; a run with an observer is timed. Default: none.</summary>
    public IFlowObserver? Observer { get; init; }

    /// <summary>
    /// <c>RunAsync</c> records when each task started and ended. Default: false. With an <see cref="Observer"/> it does, and
    /// <c>TryRunAsync</c>, <c>ResumeAsync</c> and <c>Start</c> always do.
    /// </summary>
    public bool RecordTimes { get; init; }

    /// <summary>The clock by which times are recorded, also handed to tasks. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>Makes the loggers that tasks get by <see cref="AgentTaskContext.Logger"/>. Default: nothing is logged.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// Limiters by pool name, each in place of the <see cref="AgentPoolAttribute"/> of that name. Runs that are given the same limiter
    /// share it, so that a provider's limit holds for all of them. The caller disposes them. Default: none.
    /// </summary>
    /// <remarks>
    /// Let the limiter queue (<c>QueueLimit</c>, oldest first): what it turns away fails the task, unless it says by
    /// <see cref="MetadataName.RetryAfter"/> when to ask again. A run nested in a task that holds a permit borrows that permit, one
    /// task at a time, where no other is free; a permit of a rate (a token bucket, a window) is used up, asked for before each attempt, and never lent.
    /// <para>
    /// A task that takes locks as well waits for these first, and keeps them while it waits for the pool; but for a run that it would keep from
    /// going on, in a task that holds a permit of the pool, it gives them up and waits anew.
    /// </para>
    /// <para>
    /// Tasks that hold different pools, or locks (<see cref="WritesAttribute.Exclusive"/>), and start runs that need each other's would wait for
    /// each other for ever. The last to begin such a wait fails with an <see cref="InvalidOperationException"/> that names them all; a run that a
    /// task starts counts as one that it waits for. This is seen of locks and of a <see cref="ConcurrencyLimiter"/>, among the tasks of runs. Keep
    /// limiters of other kinds that take their permits back, and what other code holds, out of such circles.
    /// </para>
    /// </remarks>
    public IReadOnlyDictionary<string, RateLimiter>? Pools { get; init; }

    /// <summary>
    /// At most this many tasks of the run, or items of its tasks, run at once, in place of
    /// <see cref="AgentWorkflowAttribute.MaxConcurrency"/>. Default: what the workflow says. A workflow that declares none calls tasks without
    /// policies at once, so that a run of one that has such a task refuses the option. One that waits for a pool of <see cref="Pools"/>, or for a
    /// lock that another run holds, counts as running.
    /// </summary>
    public int? MaxConcurrency { get; init; }

    /// <summary>Gives the pipelines that tasks name by <see cref="AgentTaskAttribute.Resilience"/>. Default: none.</summary>
    public ResiliencePipelineProvider<string>? Resilience { get; init; }

    /// <summary>
    /// The folder in which the run makes a folder of its own for the workspaces of its tasks, once the first is asked for; it is made
    /// where there is none. Default: the system's folder for temporary files.
    /// </summary>
    /// <remarks>
    /// The folder of a run that was not complete stays, also once another run has resumed it and is complete: the caller removes it when
    /// nobody needs what is in it. Its name begins with <c>agentflow-</c>.
    /// </remarks>
    public string? WorkspaceRoot { get; init; }

    /// <summary>
    /// The workspaces of tasks stay when the run has ended. Default: false: they are removed, unless the run is not complete. Where
    /// a task was abandoned they are removed only once it has really ended. One that cannot be removed stays, and a warning is logged.
    /// Those of a run that was not complete stay after it was resumed too, until the caller removes them from <see cref="WorkspaceRoot"/>.
    /// </summary>
    public bool KeepWorkspaces { get; init; }

    /// <summary>
    /// Asked before a task with <see cref="AgentTaskAttribute.RequiresApproval"/> starts. Default: none; a workflow that has such a task
    /// then begins no run.
    /// </summary>
    public IApprovalGate? Approvals { get; init; }

    /// <summary>Where in its range each delay before a retry lies, from 0 to below 1, for runs that must repeat. Default: by chance.</summary>
    internal Func<double>? Jitter { get; init; }

    /// <summary>Refuses options that no run can work with.</summary>
    internal void Check()
    {
        if (TimeProvider is { TimestampFrequency: <= 0 } clock)
        {
            throw new InvalidOperationException(
                $"FlowOptions.TimeProvider has a TimestampFrequency of {clock.TimestampFrequency}; it must be greater than zero.");
        }
    }
}
