namespace AgentFlow.Generators.Tests.Execution.Simulating;

// How one task goes: whether it starts, its approval, its permit, its attempts.
internal sealed partial class SimulationModel
{
    private readonly List<ModelTask> _queue = [];
    private readonly List<(ModelTask Task, int Depth)> _asked = [];
    private int _taken;
    private int _depth;

    private void Start(ModelTask task)
    {
        if (task.State != TaskState.Waiting)
            return;
        var causes = CausesOf(task);
        if (_end is not null || task.IsLoser || causes is not null)
        {
            EndUnstarted(task, causes ?? []);
            return;
        }

        if (task.Spec.When is { } says)
        {
            Note(Entries.Condition(task.Name));
            if (!says)
            {
                task.IsByChoice = true;
                task.IsUnstarted = true;
                End(task, OutcomeStatus.Skipped);
                return;
            }
        }

        Note(Entries.Ready(task.Name));
        if (task.Spec.Approval is { } answer)
        {
            Note(Entries.Asked(task.Name));
            task.State = TaskState.Asking;
            task.Wait = At(answer.Ticks, () => Approve(task, answer.IsGranted));
        }
        else
        {
            Acquire(task);
        }
    }

    private void Approve(ModelTask task, bool isGranted)
    {
        if (isGranted)
            Acquire(task);
        else
            End(task, OutcomeStatus.Skipped, Entries.Refusal(task.Name));
    }

    private void Acquire(ModelTask task)
    {
        if (!task.Spec.Competes)
        {
            Attempt(task);
            return;
        }

        _asked.Add((task, _depth));
        if (_taken < _workflow.Permits)
        {
            _taken++;
            task.Holders = 1;
            Attempt(task);
            return;
        }

        task.State = TaskState.Queued;
        _queue.Add(task);
    }

    /// <summary>The permit goes to who waits longest.</summary>
    private void Release(ModelTask task)
    {
        if (!task.Spec.Competes || --task.Holders > 0)
            return;
        var next = _queue.Find(waiting => !waiting.IsLoser);
        if (next is null || _end is not null)
        {
            _taken--;
            return;
        }

        _queue.Remove(next);
        next.Holders = 1;
        Attempt(next);
    }

    /// <summary>Who comes first is open where several ask for the last permit, and not all of them because of the same thing.</summary>
    private void CheckCompetition()
    {
        var isOpen = _workflow.Schedule == Schedule.Eager
            && _asked.Count > 1
            && _asked.Exists(asked => asked.Task.State == TaskState.Queued)
            && (_asked.Exists(asked => asked.Task.Spec.IsJoin) || _asked.Select(asked => asked.Depth).Distinct().Count() > 1 || _asked.Exists(asked => asked.Depth > 1));
        _isAmbiguous |= isOpen;
        _asked.Clear();
    }

    private void Attempt(ModelTask task)
    {
        task.State = TaskState.Running;
        task.Started ??= _now;
        var number = ++task.Attempts;
        Note(Entries.Started(task.Name, number));
        Note(Entries.Call(task.Name, number, Given(task)));
        var attempt = task.Spec.Attempt(number);
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
                End(task, OutcomeStatus.Succeeded, task.Spec.HasValue ? Shown.Value(task.Spec.Value(task.Attempts)) : null);
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

        var delay = RetryDelays.Of(task.Spec.Retries, task.Spec.RetryDelayMs, _workflow.Jitter)[task.Attempts - 1];
        if (_workflow.TimeoutMs > 0 && (_workflow.TimeoutMs * TimeSpan.TicksPerMillisecond) - _now <= delay)
        {
            End(task, status, detail);
            return;
        }

        Note(Entries.Retrying(task.Name, task.Attempts, delay));

        // A delay is waited for in whole ms.
        var wait = delay - (delay % TimeSpan.TicksPerMillisecond);
        if (wait == 0)
        {
            Attempt(task);
            return;
        }

        task.State = TaskState.Delaying;
        task.Wait = At(wait, () => Attempt(task));
    }

    private IEnumerable<string> Given(ModelTask task)
    {
        if (task.Spec.JoinedAs != JoinedAs.Singles)
            yield return GivenByJoin(task);
        foreach (var edge in task.Spec.Edges.Where(edge => edge.Form != EdgeForm.Order))
        {
            var source = _tasks[edge.Task];
            var isThere = source.HasSucceeded && (!task.Spec.IsJoin || task.Seen.Contains(edge.Task));
            yield return edge.Form == EdgeForm.Outcome ? DescribeFor(task, source) : isThere ? source.Detail! : "null";
        }
    }

    private string GivenByJoin(ModelTask task)
    {
        var isOfValues = task.Spec.JoinedAs == JoinedAs.Values;
        if (task.Spec.Join == Join.Any)
        {
            var winner = _tasks[task.Seen.First(seen => _tasks[seen].HasSucceeded)];
            return isOfValues ? winner.Detail! : winner.Describe();
        }

        var sources = DependenciesOf(task).Where(source => !isOfValues || (task.Seen.Contains(source.Index) && source.HasSucceeded));
        return Shown.List(sources.Select(source => isOfValues ? source.Detail! : DescribeFor(task, source)));
    }

    /// <summary>What a join had not seen when it was decided reads as canceled.</summary>
    private static string DescribeFor(ModelTask task, ModelTask source) =>
        task.Spec.IsJoin && !task.Seen.Contains(source.Index) ? Shown.Outcome(source.Name, OutcomeStatus.Canceled, null) : source.Describe();
}
