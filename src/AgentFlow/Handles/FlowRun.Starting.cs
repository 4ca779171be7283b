namespace AgentFlow;

// What the handle of a started run asks of it.
public abstract partial class FlowRun
{
    /// <summary>A task that ends with the outcome of one of the plan.</summary>
    internal Task<T> PromiseOf<T>(int task)
    {
        var promise = _session.Promises!.Of<T>(task);

        // Whoever comes second, this or the end of the task, sees what the other did.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _slots[task].Content) is TaskOutcome outcome)
        {
            promise.Settle(this, task, outcome);
        }

        return promise.Task;
    }

    internal void CancelByHandle()
    {
        if (_session.Signal!.RaiseByHandle() is { } callbackErrors)
        {
            throw callbackErrors;
        }
    }

    private void KeepPromise(int task, TaskOutcome outcome)
    {
        if (_session.Promises is { } promises)
        {
            Interlocked.MemoryBarrier();
            promises.Find(task)?.Settle(this, task, outcome);
        }
    }
}
