namespace AgentFlow.Generators.Tests.Execution.Simulating;

// The attempts at an item.
internal sealed partial class SimulationModel
{
    private void Attempt(ModelTask task, ModelItem item)
    {
        item.IsDelaying = false;
        item.Started ??= _now;
        var number = ++item.Attempts;
        Note(Entries.Started(item.Name, number));
        Note(Entries.Call(item.Name, number, [Element(task, item)]));
        var attempt = task.Spec.Attempt(item.Index, number);
        item.Wait = At(attempt.Ticks, () => EndAttempt(task, item, attempt.End));
        if (task.Spec.TimeoutMs > 0)
            item.Limit = At(task.Spec.TimeoutMs * TimeSpan.TicksPerMillisecond, () => EndTime(task, item));
    }

    private void EndAttempt(ModelTask task, ModelItem item, AttemptEnd end)
    {
        Stop(item.Limit);
        switch (end)
        {
            case AttemptEnd.IsRejected when task.Spec.IsJudged:
                Fail(task, item, OutcomeStatus.Rejected, Entries.Rejection(item.Name, item.Attempts));
                break;
            case AttemptEnd.Fails:
            case AttemptEnd.CancelsItself when _end is null:
                Fail(task, item, OutcomeStatus.Failed, Entries.Failure(item.Name, item.Attempts));
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
        if (task.Spec.HeedsToken)
            Stop(item.Wait);
        else
            Abandon(item);
        if (_end is not null)
            CutOffItem(task, item);
        else
            Fail(task, item, OutcomeStatus.TimedOut, null);
    }

    private void Abandon(ModelItem item)
    {
        var left = item.Wait!;
        _timers.Remove(left);
        At(left.Due - _now, () => { });
    }

    private void Fail(ModelTask task, ModelItem item, OutcomeStatus status, string? detail)
    {
        if (item.Attempts > task.Spec.Retries || _end is not null)
        {
            End(task, item, status, detail);
            return;
        }

        var delay = DelayAfter(task.Spec, item.Attempts);
        if (IsTooLate(delay))
        {
            End(task, item, status, detail);
            return;
        }

        Note(Entries.Retrying(item.Name, item.Attempts, delay));
        var wait = InWholeMs(delay);
        if (wait == 0)
        {
            Attempt(task, item);
            return;
        }

        item.IsDelaying = true;
        item.Wait = At(wait, () => Attempt(task, item));
    }
}
