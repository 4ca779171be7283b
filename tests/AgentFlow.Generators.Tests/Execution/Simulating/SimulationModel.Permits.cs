namespace AgentFlow.Generators.Tests.Execution.Simulating;

// Permits: who asks, who waits, who is next.
internal sealed partial class SimulationModel
{
    private readonly List<ModelWaiter> _queue = [];

    /// <summary>Who asked at this time, and how far that is from what happened.</summary>
    private readonly List<(ModelWaiter Waiter, int Depth)> _asked = [];
    private int _taken;

    /// <summary>A task, or one item of it, asks for what it needs before its first attempt.</summary>
    private void Acquire(ModelTask task, ModelItem? item)
    {
        if (!task.Spec.Competes)
        {
            Attempt(task, item);
            return;
        }

        var waiter = new ModelWaiter(task, item);
        _asked.Add((waiter, _depth));
        if (_taken < _workflow.Permits)
        {
            _taken++;
            Hand(waiter);
            return;
        }

        _queue.Add(waiter);
        if (item is null)
            task.State = TaskState.Queued;
        else
            item.IsQueued = true;
    }

    private void Leave(ModelTask task, ModelItem? item)
    {
        _queue.Remove(new ModelWaiter(task, item));
        if (item is not null)
            item.IsQueued = false;
    }

    private void Hand(ModelWaiter waiter)
    {
        if (waiter.Item is { } item)
            (item.Holders, item.IsQueued) = (1, false);
        else
            waiter.Task.Holders = 1;
        Attempt(waiter.Task, waiter.Item);
    }

    private void Attempt(ModelTask task, ModelItem? item)
    {
        if (item is null)
            Attempt(task);
        else
            AttemptItem(task, item);
    }

    /// <summary>An attempt of it has really ended. With the last one the permit goes to who waits longest.</summary>
    private void Release(ModelTask task, ModelItem? item)
    {
        if (!task.Spec.Competes || (item is null ? --task.Holders : --item.Holders) > 0)
            return;
        var next = _queue.Find(waiting => !waiting.Task.IsLoser);
        if (next is null || _end is not null)
        {
            _taken--;
            return;
        }

        _queue.Remove(next);
        Hand(next);
    }

    private sealed record ModelWaiter(ModelTask Task, ModelItem? Item)
    {
        public bool IsQueued => Item?.IsQueued ?? Task.State == TaskState.Queued;
    }
}
