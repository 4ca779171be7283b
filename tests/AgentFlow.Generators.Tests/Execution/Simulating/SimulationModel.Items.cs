namespace AgentFlow.Generators.Tests.Execution.Simulating;

// How a task takes its items that runs once per element.
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
        if (SourceOf(task) is not { } source)
        {
            NoteBegin(task);
            foreach (var item in task.Items.Where(item => IsKeptFromBefore(task, item)).ToList())
                Keep(task, item);
            task.IsTakenToEnd = task.Fate == Fate.ItemByItem && task.Before!.IsTakenToEnd;
            foreach (var item in task.Items.Where(item => item.Status is null).ToList())
                _waiting[task].Enqueue(item);
        }
        else if (source.Fate == Fate.Kept)
        {
            foreach (var item in task.Items)
                _waiting[task].Enqueue(item);
        }
        else
        {
            // What has ended already comes in the order in which it ended.
            foreach (var ended in _endings.Where(ended => ended.Task == source))
                _waiting[task].Enqueue(task.Items[ended.Item.Index]);
        }

        RunWaiting(task);
        EndItems(task);
    }

    private ModelTask? SourceOf(ModelTask task) => task.Spec.Items!.Source is { } source ? _tasks[source] : null;

    /// <summary>It was to go on item by item and does not begin: what its items were stays, as long as what they rest on does. They rest on its condition, too.</summary>
    private bool IsLeftAsItWas(ModelTask task) =>
        task is { Fate: Fate.ItemByItem, IsByChoice: false } && (SourceOf(task) is not { } source || source.Fate == Fate.Kept || (source.IsUnstarted && IsLeftAsItWas(source)));

    private void NoteBegin(ModelTask task)
    {
        if (task.Started is not null)
            return;
        task.Started = _now;
        task.Attempts = 1;
        Note(Entries.Started(task.Name, 1));
    }

    private void Take(ModelTask task, ModelItem item)
    {
        _waiting[task].Enqueue(item);
        RunWaiting(task);
    }

    /// <summary>Who has room looks at what comes next, and passes over what is kept or has nothing to run for.</summary>
    private void RunWaiting(ModelTask task)
    {
        if (IsOff(task))
        {
            LeaveWaiting(task);
            return;
        }

        while (_waiting[task].Count > 0 && HasRoom(task))
        {
            NoteBegin(task);
            var item = _waiting[task].Dequeue();
            if (!PassesOver(task, item) && IsWanted(task, item))
                Acquire(task, item);
        }

        if (SourceOf(task) is null && !task.IsTakenToEnd && HasRoom(task))
        {
            task.IsTakenToEnd = true;

            // However many tasks take the input, it is enumerated once.
            if (!_isInputTaken)
                Note(Entries.EndOfItems);
            _isInputTaken = true;
        }
    }

    private static bool HasRoom(ModelTask task) => task.Spec.Items!.Bound is var bound && (bound == 0 || task.Items.Count(item => item.IsUnderWay) < bound);

    private bool PassesOver(ModelTask task, ModelItem item)
    {
        if (SourceOf(task) is not { } source)
            return false;
        var before = source.Items[item.Index];
        if ((source.Fate == Fate.Kept || before.IsKept) && IsKeptFromBefore(task, item))
            Keep(task, item);
        else if (!task.Spec.Items!.SeesAll && !before.HasSucceeded)
            LeaveOut(task, item, source, before);
        else
            return false;
        return true;
    }

    /// <summary>Whether conditions are asked again for items is open; the project has chosen that what was left out stays so.</summary>
    private static bool IsKeptFromBefore(ModelTask task, ModelItem item) =>
        task.Fate == Fate.ItemByItem && item.Index < task.Before!.Items.Count && !task.Before.Items[item.Index].IsGap;

    private bool IsWanted(ModelTask task, ModelItem item)
    {
        if (task.Spec.Items!.Wanted is not { } wanted)
            return true;
        Note(Entries.Condition(item.Name));
        if (wanted[item.Index])
            return true;
        item.IsLeftOut = true;
        End(task, item, OutcomeStatus.Skipped);
        return false;
    }

    private void Keep(ModelTask task, ModelItem item)
    {
        item.TakeOver(task.Before!.Items[item.Index]);
        Tell(task, item);
    }

    /// <summary>A failure before it is what it is skipped for; what ended the run before it ended it, too.</summary>
    private void LeaveOut(ModelTask task, ModelItem item, ModelTask source, ModelItem before)
    {
        item.IsCutOff = before.IsCutOff;
        item.IsLeftOut = before.IsLeftOut;
        item.Causes = before.IsCutOff ? [] : before.Causes.Count > 0 ? before.Causes : [source.Index];
        End(task, item, before.IsCutOff ? before.Status!.Value : OutcomeStatus.Skipped);
    }

    private string Element(ModelTask task, ModelItem item)
    {
        if (SourceOf(task) is not { } source)
            return Shown.Value(item.Index);
        var before = source.Items[item.Index];
        return task.Spec.Items!.SeesAll ? before.Describe() : before.Detail!;
    }
}
