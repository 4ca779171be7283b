using Polly;

namespace AgentFlow;

// What attempts ask of their run.
public abstract partial class FlowRun
{
    internal TimeProvider Clock => _session.Clock;

    internal RunSignal? Signal => _session.Signal;

    /// <summary>The time limit of the workflow ended the run.</summary>
    internal bool IsTimedOut => Signal is { IsTimedOut: true };

    /// <summary>The time limit of the workflow ended the run before anything else canceled the task.</summary>
    internal bool IsCutOff(int task) => IsTimedOut && !IsLoser(task);

    /// <summary>What is left of the run's time; null where it has no limit.</summary>
    internal TimeSpan? TimeLeft => Signal?.TimeLeft;

    /// <summary>The task is not to go on.</summary>
    internal bool IsCanceledFor(int task) => IsCanceled || IsLoser(task);

    /// <summary>The time of an attempt is limited, by the task or by the run.</summary>
    internal bool BoundsAttempt(int task) => Plan[task].TimeoutMs > 0 || Signal is { Limit: not null };

    internal ResiliencePipeline? NamedPipelineOf(int task) => Pipelines.Named(Plan[task], _session.Options);

    internal ResiliencePipeline RetryPipelineOf(int task) => Plan[task].RetryPipeline(Clock, _session.Options?.Jitter);

    /// <summary>Waits for the permits that a task needs; null where it needs none.</summary>
    internal async ValueTask<AttemptPermit?> AcquireAsync(int task, CancellationToken cancellationToken)
        => _session.Permits is { } permits && permits.Guards(task)
            ? new AttemptPermit(await permits.AcquireAsync(task, cancellationToken).ConfigureAwait(false))
            : null;

    /// <summary>Waits for what each attempt at a task uses up, before another one.</summary>
    internal ValueTask AskAgainAsync(int task, CancellationToken cancellationToken)
        => _session.Permits is { } permits ? permits.AskAgainAsync(task, cancellationToken) : default;

    /// <summary>Notes that the first attempt begins.</summary>
    /// <returns>Its timestamp.</returns>
    internal long? BeginAttempts(int task, int? item)
    {
        if (item is null)
        {
            Log?.Start(task);
        }

        return Log?.Now;
    }

    internal AgentTaskContext NewContext(int task, int? item, int attempt, int instance) => _session.Contexts!.Begin(task, item, attempt, instance);

    internal void OnRetry(int task, int? item, int attempt, Exception failure, TimeSpan delay) => Retrying(task, item, attempt, failure, delay);

    partial void Retrying(int task, int? item, int attempt, Exception failure, TimeSpan delay);

    /// <summary>Gives up an attempt that outlived its time. What it holds is given back when it really ends.</summary>
    internal void Abandon(int task, int? item, Task work, AttemptLimit limit, AttemptPermit? permit)
    {
        limit.GiveUp();
        permit?.Hold();
        _session.Abandoned!.Add(task, item, work);
        _session.Contexts?.Workspaces?.LeaveUntil(work);
        work.ContinueWith(
            _ =>
            {
                limit.Dispose();
                permit?.Release();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>What a task threw, or the source of its items; where the time limit of the workflow canceled it, that instead.</summary>
    internal Exception ReasonOf(int task, Exception thrown, bool isStarted)
        => thrown is OperationCanceledException && IsCutOff(task) ? AttemptTimedOutException.OfRun(Plan.TimeoutMs, isStarted, thrown) : thrown;

    /// <summary>What keeps an item of a task from starting in a run that has been ended.</summary>
    internal Exception ReasonNotToStart(int task) => IsCutOff(task)
        ? AttemptTimedOutException.OfRun(Plan.TimeoutMs, isStarted: false)
        : new OperationCanceledException("Not started, because the run was canceled.", TokenOf(task));

    /// <summary>As what a task ends that threw.</summary>
    internal OutcomeStatus StatusOf(int task, Exception thrown) => thrown switch
    {
        AttemptTimedOutException or Polly.Timeout.TimeoutRejectedException => OutcomeStatus.TimedOut,
        ResultRejectedException => OutcomeStatus.Rejected,
        OperationCanceledException when IsCanceledFor(task) => IsCutOff(task) ? OutcomeStatus.TimedOut : OutcomeStatus.Canceled,
        _ => OutcomeStatus.Failed,
    };
}
