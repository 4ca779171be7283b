namespace AgentFlow.Generators.Tests.Execution.Simulating;

// How items end, and the task with them.
internal sealed partial class SimulationModel
{
    // From the worst to the best.
    private static readonly OutcomeStatus[] Ranks =
        [OutcomeStatus.Failed, OutcomeStatus.TimedOut, OutcomeStatus.Rejected, OutcomeStatus.Canceled, OutcomeStatus.Skipped, OutcomeStatus.Succeeded];

    /// <summary>What is told of items that do not start because the run has ended: at some time, as their task may still have to do with others.</summary>
    private readonly List<string> _untimed = [];

    private IEnumerable<ModelTask> ItemTasksUnderWay => _tasks.Where(task => task.Spec.Items is not null && task.State == TaskState.Running);

    private void End(ModelTask task, ModelItem item, OutcomeStatus status, string? detail = null)
    {
        Stop(item.Wait);
        Stop(item.Limit);
        Stop(item.Tries.Limit);
        Leave(task, item);
        (item.Status, item.Detail) = (status, detail);
        item.Ended = item.Started is null ? null : _now;
        if (EndsRun(task, status))
            End(RunEnd.ByFailure);
        if (item.Holders > 0)
            Release(task, item);
        Tell(task, item);
        RunWaiting(task);
        EndItems(task);
    }

    private void CutOffItem(ModelTask task, ModelItem item)
    {
        item.IsCutOff = true;
        End(task, item, CutOffOf(task));
    }

    /// <summary>Who watches the run is told, and those who follow it.</summary>
    private void Tell(ModelTask task, ModelItem item)
    {
        _endings.Add((task, item));
        var told = Entries.Completed(item.Name, item.Status!.Value);
        if (IsOff(task) && (item.Started is null || item.IsKept))
            _untimed.Add(told);
        else
            Note(told);
        foreach (var follower in ItemTasksUnderWay.Where(other => other.Spec.Items!.Source == task.Index).ToList())
            Take(follower, follower.Items[item.Index]);
    }

    /// <summary>They are canceled: no item is taken any more, and those that heed it end at once.</summary>
    private void CutItems(IReadOnlyList<ModelTask> tasks)
    {
        foreach (var task in tasks)
        {
            var source = SourceOf(task);
            task.Items = [.. task.Items.Take(source?.Items.Count ?? Taken(task))];
            task.IsSourceCut = source?.IsSourceCut ?? !task.IsTakenToEnd;
        }

        foreach (var task in tasks)
        {
            foreach (var item in task.Items.Where(item => item.IsUnderWay && (item.IsQueued || item.IsDelaying || task.Spec.HeedsToken)).ToList())
                CutOffItem(task, item);
            LeaveWaiting(task);
            EndItems(task);
        }
    }

    /// <summary>Its elements that are known: those that it has taken, now or before.</summary>
    private static int Taken(ModelTask task) => Math.Max(
        task.Items.Where(item => item.Attempts > 0 || item.Status is not null).Select(item => item.Index + 1).DefaultIfEmpty().Max(),
        task.Fate == Fate.ItemByItem ? task.Before!.Items.Count : 0);

    /// <summary>The time of the run is over: items that do not heed that are given up.</summary>
    private void AbandonItems()
    {
        foreach (var task in ItemTasksUnderWay.ToList())
        {
            foreach (var item in task.Items.Where(item => item.IsUnderWay).ToList())
            {
                Abandon(task, item);
                CutOffItem(task, item);
            }
        }
    }

    private void LeaveWaiting(ModelTask task)
    {
        while (_waiting[task].TryDequeue(out var item))
        {
            if (item.Index >= task.Items.Count)
                continue;
            if (!PassesOver(task, item))
                CutOffItem(task, item);
        }
    }

    /// <summary>The task ends with the last of its items; one that follows another not before that.</summary>
    private void EndItems(ModelTask task)
    {
        if (task.State == TaskState.Running && SourceOf(task) is { HasEnded: true, IsUnstarted: true } source)
        {
            EndWithoutSource(task, source);
            return;
        }

        if (task.HasEnded || task.Items.Any(item => item.Status is null) || SourceOf(task) is { HasEnded: false })
            return;
        NoteBegin(task);
        var gaps = task.Items.Where(item => item.IsGap).ToList();
        var statuses = gaps.Select(gap => gap.Status!.Value).Append(task.IsSourceCut ? CutOffOf(task) : OutcomeStatus.Succeeded);
        var status = statuses.MinBy(status => Array.IndexOf(Ranks, status));
        task.Causes = status == OutcomeStatus.Skipped ? [.. gaps.SelectMany(gap => gap.Causes).Distinct().Order()] : [];
        End(task, status, status == OutcomeStatus.Succeeded ? Shown.List(task.Items.Where(item => item.HasSucceeded).Select(item => item.Detail!)) : null);
    }

    private void EndFollowers(ModelTask task)
    {
        foreach (var follower in ItemTasksUnderWay.Where(other => other.Spec.Items!.Source == task.Index).ToList())
            EndItems(follower);
    }

    /// <summary>The task before it never began: there is nothing to run for, in whatever form it takes the items.</summary>
    private void EndWithoutSource(ModelTask task, ModelTask source)
    {
        LeaveItems(task);
        task.Causes = [.. CausesIn(source)];
        End(task, source.Status);
    }

    /// <summary>It ends without having begun with its items.</summary>
    private void LeaveItems(ModelTask task)
    {
        task.IsUnstarted = true;
        task.Items = IsLeftAsItWas(task) ? task.Before!.Items : [];
    }
}
