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
        CountAttempt(task.Spec, task.Tries, () => EndPipelineTime(task));
        if (task.Spec.TimeoutMs > 0)
            task.Limit = At(task.Spec.TimeoutMs * TimeSpan.TicksPerMillisecond, () => EndTime(task));
    }

    private void EndAttempt(ModelTask task, AttemptEnd end)
    {
        Stop(task.Limit);
        Stop(task.Tries.Limit);
        var isCanceled = _end is not null || task.IsLoser;
        switch (end)
        {
            case AttemptEnd.IsRejected when task.Spec.IsJudged:
                Fail(task, OutcomeStatus.Rejected, Entries.Rejection(task.Name, task.Attempts));
                break;
            case AttemptEnd.Fails:
                Fail(task, OutcomeStatus.Failed, Entries.Failure(task.Name, task.Attempts));
                break;
            case AttemptEnd.CancelsItself when !isCanceled && task.Tries.IsLate:
                Fail(task, OutcomeStatus.TimedOut, null);
                break;
            case AttemptEnd.CancelsItself when !isCanceled:
                Fail(task, OutcomeStatus.Failed, Entries.Failure(task.Name, task.Attempts), isCancellation: true);
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
        Stop(task.Tries.Limit);
        if (task.Spec.HeedsToken)
            Stop(task.Wait);
        else
            Abandon(task);
        if (_end is not null || task.IsLoser)
            End(task, OutcomeStatus.Canceled);
        else
            Fail(task, OutcomeStatus.TimedOut, null);
    }

    /// <summary>The named pipeline cancels the attempt. One that does not heed that is waited for all the same.</summary>
    private void EndPipelineTime(ModelTask task)
    {
        task.Tries.IsLate = true;
        if (!task.Spec.HeedsToken || _end is not null || task.IsLoser)
            return;
        Stop(task.Wait);
        Stop(task.Limit);
        Fail(task, OutcomeStatus.TimedOut, null);
    }

    private void Abandon(ModelTask task)
    {
        var left = task.Wait!;
        _timers.Remove(left);
        task.Holders++;
        At(left.Due - _now, () => Release(task, item: null));
    }

    private void Fail(ModelTask task, OutcomeStatus status, string? detail, bool isCancellation = false)
    {
        var isOver = _end is not null || task.IsLoser;
        if (isOver && IsForPipeline(task.Spec, task.Tries, isCancellation))
        {
            End(task, OutcomeStatus.Canceled);
            return;
        }

        var wait = isOver ? null : NextAttempt(task.Spec, task.Tries, task.Name, task.Attempts, isCancellation);
        if (wait is null)
        {
            End(task, status, detail);
        }
        else if (wait == 0)
        {
            Attempt(task);
        }
        else
        {
            task.State = TaskState.Delaying;
            task.Wait = At(wait.Value, () => Attempt(task));
        }
    }
}
