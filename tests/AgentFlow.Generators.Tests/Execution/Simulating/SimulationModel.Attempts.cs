namespace AgentFlow.Generators.Tests.Execution.Simulating;

// The attempts at a task.
internal sealed partial class SimulationModel
{
    private void Attempt(ModelTask task)
    {
        task.State = TaskState.Running;
        task.Started ??= _now;
        var number = ++task.Attempts;
        Note(Entries.Started(task.Name, number));
        Note(Entries.Call(task.Name, number, Given(task)));
        var attempt = task.Spec.Attempt(item: null, number);
        task.Wait = At(attempt.Ticks, () => EndAttempt(task, attempt.End));
        if (task.Spec.TimeoutMs > 0)
            task.Limit = At(task.Spec.TimeoutMs * TimeSpan.TicksPerMillisecond, () => EndTime(task));
    }

    private void EndAttempt(ModelTask task, AttemptEnd end)
    {
        Stop(task.Limit);
        var isCanceled = _end is not null || task.IsLoser;
        switch (end)
        {
            case AttemptEnd.IsRejected when task.Spec.IsJudged:
                Fail(task, OutcomeStatus.Rejected, Entries.Rejection(task.Name, task.Attempts));
                break;
            case AttemptEnd.Fails:
            case AttemptEnd.CancelsItself when !isCanceled:
                Fail(task, OutcomeStatus.Failed, Entries.Failure(task.Name, task.Attempts));
                break;
            case AttemptEnd.CancelsItself:
                End(task, OutcomeStatus.Canceled);
                break;
            default:
                End(task, OutcomeStatus.Succeeded, task.Spec.HasValue ? Shown.Value(task.Spec.Value(item: null, task.Attempts)) : null);
                break;
        }
    }

    /// <summary>The attempt's own time is over. One that does not heed its token is given up, and what it holds stays held until it ends.</summary>
    private void EndTime(ModelTask task)
    {
        if (task.Spec.HeedsToken)
            Stop(task.Wait);
        else
            Abandon(task);
        if (_end is not null || task.IsLoser)
            End(task, OutcomeStatus.Canceled);
        else
            Fail(task, OutcomeStatus.TimedOut, null);
    }

    private void Abandon(ModelTask task)
    {
        var left = task.Wait!;
        _timers.Remove(left);
        task.Holders++;
        At(left.Due - _now, () => Release(task));
    }

    private void Fail(ModelTask task, OutcomeStatus status, string? detail)
    {
        if (task.Attempts > task.Spec.Retries || _end is not null || task.IsLoser)
        {
            End(task, status, detail);
            return;
        }

        var delay = DelayAfter(task.Spec, task.Attempts);
        if (IsTooLate(delay))
        {
            End(task, status, detail);
            return;
        }

        Note(Entries.Retrying(task.Name, task.Attempts, delay));
        var wait = InWholeMs(delay);
        if (wait == 0)
        {
            Attempt(task);
            return;
        }

        task.State = TaskState.Delaying;
        task.Wait = At(wait, () => Attempt(task));
    }

    private long DelayAfter(SimulatedTask task, int attempts) => RetryDelays.Of(task.Retries, task.RetryDelayMs, _workflow.Jitter)[attempts - 1];

    /// <summary>The time of the run would be over first.</summary>
    private bool IsTooLate(long delay) => _workflow.TimeoutMs > 0 && (_workflow.TimeoutMs * TimeSpan.TicksPerMillisecond) - _now <= delay;

    // So a delay is waited for.
    private static long InWholeMs(long ticks) => ticks - (ticks % TimeSpan.TicksPerMillisecond);
}
