namespace AgentFlow.Generators.Tests.Execution.Simulating;

// How a task goes that runs once per element. Such workflows are neither stopped nor canceled, so that every item is taken.
internal sealed partial class SimulationModel
{
    /// <summary>Items that wait for room, by task, in the order in which they came.</summary>
    private readonly Dictionary<ModelTask, Queue<ModelItem>> _waiting = [];

    /// <summary>The items of all tasks as they ended.</summary>
    private readonly List<(ModelTask Task, ModelItem Item)> _endings = [];

    private void BeginItems(ModelTask task)
    {
        task.State = TaskState.Running;
        task.Items = [.. task.Spec.Items!.Attempts.Select((_, i) => new ModelItem(task.Spec.Subject(i), i))];
        _waiting[task] = [];
        if (task.Spec.Items.Source is not { } source)
        {
            NoteBegin(task);
            foreach (var item in task.Items)
                Take(task, item);
            EndItems(task);
            return;
        }

        // What has ended already comes in the order in which it ended.
        foreach (var ended in _endings.Where(ended => ended.Task.Index == source).ToList())
            Take(task, task.Items[ended.Item.Index]);
        EndItems(task);
    }

    private void NoteBegin(ModelTask task)
    {
        if (task.Started is not null)
            return;
        task.Started = _now;
        Note(Entries.Started(task.Name, 1));
    }

    private void Take(ModelTask task, ModelItem item)
    {
        _waiting[task].Enqueue(item);
        RunWaiting(task);
    }

    /// <summary>Who has room looks at what comes next, and leaves out what has nothing to run for.</summary>
    private void RunWaiting(ModelTask task)
    {
        var bound = task.Spec.Items!.Bound;
        while (_waiting[task].Count > 0 && (bound == 0 || task.Items.Count(IsUnderWay) < bound))
        {
            NoteBegin(task);
            var item = _waiting[task].Dequeue();
            if (task.Spec.Items.Source is not { } source || task.Spec.Items.SeesAll || _tasks[source].Items[item.Index].HasSucceeded)
                Attempt(task, item);
            else
                LeaveOut(task, item, _tasks[source], _tasks[source].Items[item.Index]);
        }
    }

    private void LeaveOut(ModelTask task, ModelItem item, ModelTask source, ModelItem before)
    {
        item.Causes = before.Status == OutcomeStatus.Skipped ? before.Causes : [source.Index];
        End(task, item, OutcomeStatus.Skipped, null);
    }

    private static bool IsUnderWay(ModelItem item) => item is { Status: null, Attempts: > 0 };

    private void Attempt(ModelTask task, ModelItem item)
    {
        var number = ++item.Attempts;
        Note(Entries.Started(item.Name, number));
        Note(Entries.Call(item.Name, number, [Element(task, item)]));
        var attempt = task.Spec.Attempt(item.Index, number);
        item.Wait = At(attempt.Ticks, () => EndAttempt(task, item, attempt.End));
        if (task.Spec.TimeoutMs > 0)
            item.Limit = At(task.Spec.TimeoutMs * TimeSpan.TicksPerMillisecond, () => EndTime(task, item));
    }

    private string Element(ModelTask task, ModelItem item)
    {
        if (task.Spec.Items!.Source is not { } source)
            return Shown.Value(item.Index);
        var before = _tasks[source].Items[item.Index];
        return task.Spec.Items.SeesAll ? before.Describe() : before.Detail!;
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
            case AttemptEnd.CancelsItself:
                Fail(task, item, OutcomeStatus.Failed, Entries.Failure(item.Name, item.Attempts));
                break;
            default:
                End(task, item, OutcomeStatus.Succeeded, Shown.Value(task.Spec.Value(item.Index, item.Attempts)));
                break;
        }
    }

    private void EndTime(ModelTask task, ModelItem item)
    {
        var left = item.Wait!;
        Stop(left);
        if (!task.Spec.HeedsToken)
            At(left.Due - _now, () => { });
        Fail(task, item, OutcomeStatus.TimedOut, null);
    }

    private void Fail(ModelTask task, ModelItem item, OutcomeStatus status, string? detail)
    {
        if (item.Attempts > task.Spec.Retries)
        {
            End(task, item, status, detail);
            return;
        }

        var delay = DelayAfter(task.Spec, item.Attempts);
        Note(Entries.Retrying(item.Name, item.Attempts, delay));
        var wait = InWholeMs(delay);
        if (wait == 0)
            Attempt(task, item);
        else
            item.Wait = At(wait, () => Attempt(task, item));
    }

    private void End(ModelTask task, ModelItem item, OutcomeStatus status, string? detail)
    {
        (item.Status, item.Detail) = (status, detail);
        _endings.Add((task, item));
        Note(Entries.Completed(item.Name, status));
        foreach (var follower in _tasks.Where(other => other.Spec.Items?.Source == task.Index && other.Items.Count > 0))
            Take(follower, follower.Items[item.Index]);
        RunWaiting(task);
        EndItems(task);
    }

    /// <summary>The task ends with the last of its items; one that follows another not before that.</summary>
    private void EndItems(ModelTask task)
    {
        if (task.HasEnded || task.Items.Any(item => item.Status is null) || (task.Spec.Items!.Source is { } source && !_tasks[source].HasEnded))
            return;
        NoteBegin(task);
        task.State = TaskState.Ended;
        var gaps = task.Items.Where(item => !item.HasSucceeded).ToList();
        task.Status = gaps.Count == 0 ? OutcomeStatus.Succeeded : gaps.TrueForAll(gap => gap.Status == OutcomeStatus.Skipped) ? OutcomeStatus.Skipped : OutcomeStatus.Failed;
        task.Causes = task.Status == OutcomeStatus.Skipped ? [.. gaps.SelectMany(gap => gap.Causes).Distinct().Order()] : [];
        task.Ended = _now;
        Note(Entries.CompletedItems(task.Name, task.Items.Count, gaps.Count));
        foreach (var follower in _tasks.Where(other => other.Spec.Items?.Source == task.Index && other.State == TaskState.Running))
            EndItems(follower);
        StartWhatIsDue();
    }
}
