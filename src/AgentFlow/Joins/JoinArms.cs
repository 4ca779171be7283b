namespace AgentFlow;

/// <summary>
/// What the dependencies of a join call when they end. It lets go of the join as soon as that is decided, so that a dependency that goes
/// on keeps no more than this.
/// </summary>
internal sealed class JoinArms(PendingJoin join, Action<PendingJoin, int> see)
{
    private PendingJoin? _join = join;
    private Action<PendingJoin, int>? _see = see;

    public bool IsReleased => Volatile.Read(ref _join) is null;

    // At once, on whatever thread ends the dependency, so that joins see what ended first before what ended next.
    public void Hold(Task dependency, int position) => dependency.ContinueWith(
        ended => End(ended, position),
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    public void Release()
    {
        _see = null;
        Volatile.Write(ref _join, null);
    }

    private void End(Task dependency, int position)
    {
        // Reading what a task threw counts as observing it.
        _ = dependency.Exception;
        if (Volatile.Read(ref _join) is { } join && _see is { } see)
        {
            see(join, position);
        }
    }
}
