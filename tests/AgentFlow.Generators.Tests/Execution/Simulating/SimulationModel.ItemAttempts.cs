namespace AgentFlow.Generators.Tests.Execution.Simulating;

// The attempts at an item.
internal sealed partial class SimulationModel
{
    private void AttemptItem(ModelTask task, ModelItem item)
    {
        item.IsDelaying = false;
        item.Started ??= _now;
        var number = ++item.Attempts;
        Note(Entries.Started(item.Name, number));
        Note(Entries.Call(item.Name, number, [Element(task, item)]));
        var attempt = task.Spec.Attempt(item.Index, number);
        item.Wait = At(attempt.Ticks, () => EndAttempt(task, item, attempt.End));
        CountAttempt(task.Spec, item.Tries, () => EndPipelineTime(task, item));
        if (task.Spec.TimeoutMs > 0)
            item.Limit = At(task.Spec.TimeoutMs * TimeSpan.TicksPerMillisecond, () => EndTime(task, item));
    }

    private void EndAttempt(ModelTask task, ModelItem item, AttemptEnd end)
    {
        Stop(item.Limit);
        Stop(item.Tries.Limit);
        switch (end)
        {
            case AttemptEnd.IsRejected when task.Spec.IsJudged:
                Fail(task, item, OutcomeStatus.Rejected, Entries.Rejection(item.Name, item.Attempts));
                break;
            case AttemptEnd.Fails:
                Fail(task, item, OutcomeStatus.Failed, Entries.Failure(item.Name, item.Attempts));
                break;
            case AttemptEnd.CancelsItself when !IsOff(task) && item.Tries.IsLate:
                Fail(task, item, OutcomeStatus.TimedOut, null);
                break;
            case AttemptEnd.CancelsItself when !IsOff(task):
                Fail(task, item, OutcomeStatus.Failed, Entries.Failure(item.Name, item.Attempts), isCancellation: true);
                break;
            case AttemptEnd.CancelsItself:
                CutOffItem(task, item);
                break;
            default:
                End(task, item, OutcomeStatus.Succeeded, Shown.Value(task.Spec.Value(item.Index, item.Attempts)));
                break;
        }
    }

    private void EndTime(ModelTask task, ModelItem item)
    {
        Stop(item.Tries.Limit);
        if (task.Spec.HeedsToken)
            Stop(item.Wait);
        else
            Abandon(task, item);
        if (IsOff(task))
            CutOffItem(task, item);
        else
            Fail(task, item, OutcomeStatus.TimedOut, null);
    }

    private void EndPipelineTime(ModelTask task, ModelItem item)
    {
        item.Tries.IsLate = true;
        if (!task.Spec.HeedsToken || IsOff(task))
            return;
        Stop(item.Wait);
        Stop(item.Limit);
        Fail(task, item, OutcomeStatus.TimedOut, null);
    }

    private void Abandon(ModelTask task, ModelItem item)
    {
        var left = item.Wait!;
        _timers.Remove(left);
        item.Holders++;
        At(left.Due - _now, () => Release(task, item));
    }

    private void Fail(ModelTask task, ModelItem item, OutcomeStatus status, string? detail, bool isCancellation = false)
    {
        if (IsOff(task) && IsForPipeline(task.Spec, item.Tries, isCancellation))
        {
            CutOffItem(task, item);
            return;
        }

        var wait = IsOff(task) ? null : NextAttempt(task.Spec, item.Tries, item.Name, item.Attempts, isCancellation);
        if (wait is null)
        {
            End(task, item, status, detail);
        }
        else if (wait == 0)
        {
            AttemptItem(task, item);
        }
        else
        {
            item.IsDelaying = true;
            item.Wait = At(wait.Value, () => AttemptItem(task, item));
        }
    }
}
