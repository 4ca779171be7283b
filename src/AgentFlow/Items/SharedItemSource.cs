namespace AgentFlow;

/// <summary>
/// A source that several tasks run for, enumerated once. Each of them gets all elements in order, and what the source throws, whenever it begins.
/// An element is kept until all of them have taken it.
/// </summary>
/// <param name="tasks">The tasks that will take it.</param>
internal abstract class SharedItemSource(IEnumerable<int> tasks) : IDisposable
{
    private readonly HashSet<int> _toBegin = [.. tasks];
    private int _open;

    protected object Gate { get; } = new();

    /// <summary>The tasks that have not begun to take it.</summary>
    public IReadOnlyList<int> ToBegin
    {
        get
        {
            lock (Gate)
            {
                return [.. _toBegin];
            }
        }
    }

    /// <summary>It has given all that it has, or has thrown.</summary>
    protected abstract bool IsOver { get; }

    /// <summary>A task has ended, or takes the elements from elsewhere: it will not begin.</summary>
    public void Leave(int task)
    {
        lock (Gate)
        {
            NoteBegun(task);
        }
    }

    /// <summary>The run has ended: what is still open is let go.</summary>
    public abstract void Dispose();

    /// <summary>The same for a run that resumes this one; null where that has to enumerate it anew, or need not.</summary>
    public virtual SharedItemSource? ForNextRun() => null;

    /// <summary>The first element need not be kept any more: everybody has begun.</summary>
    protected abstract void ForgetStart();

    /// <summary>A task begins; called under the lock.</summary>
    protected void Open(int task)
    {
        _open++;
        NoteBegun(task);
    }

    /// <summary>A task takes no more; called under the lock.</summary>
    /// <returns>Nobody will take more, so that the source can be disposed of.</returns>
    protected bool End(FlowRun run)
    {
        bool isLast = IsLast(run);
        _open--;
        return isLast;
    }

    /// <summary>Nobody but the one that asks will take more; called under the lock. Who begins later needs the source only if that has not come to its end.</summary>
    protected bool IsLast(FlowRun run) => _open == 1 && (_toBegin.Count == 0 || IsOver || !run.CanStart());

    private void NoteBegun(int task)
    {
        if (_toBegin.Remove(task) && _toBegin.Count == 0)
        {
            ForgetStart();
        }
    }
}
