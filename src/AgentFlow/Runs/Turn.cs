namespace AgentFlow;

/// <summary>
/// Ends with the last of some tasks, on the thread that ends it. Awaits alone would not do: of several on one task, all but the first go on
/// on the thread pool, in any order.
/// </summary>
internal sealed class Turn
{
    private readonly TaskCompletionSource _end = new();
    private int _left;

    private Turn(int count) => _left = count;

    public static Task After(ReadOnlySpan<Task> tasks)
    {
        var turn = new Turn(tasks.Length);
        foreach (var task in tasks)
        {
            task.ContinueWith(
                static (ended, turn) => ((Turn)turn!).Count(ended),
                turn,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return turn._end.Task;
    }

    private void Count(Task ended)
    {
        // Reading what a task threw counts as observing it.
        _ = ended.Exception;
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _end.SetResult();
        }
    }
}
