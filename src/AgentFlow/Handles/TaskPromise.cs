namespace AgentFlow;

/// <summary>What a handle gave out for a task: ends with the task's outcome.</summary>
internal abstract class TaskPromise
{
    /// <summary>The task has come to its outcome; a second call changes nothing.</summary>
    public abstract void Settle(FlowRun run, int task, TaskOutcome outcome);
}

/// <inheritdoc/>
/// <typeparam name="T">The type of the result.</typeparam>
internal sealed class TaskPromise<T> : TaskPromise
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Task => _source.Task;

    public override void Settle(FlowRun run, int task, TaskOutcome outcome)
    {
        if (outcome.Error is { } error)
        {
            if (_source.TrySetException(new FlowException(run, error)))
            {
                // The run tells of it too: nobody has to look here.
                _ = _source.Task.Exception;
            }
        }
        else
        {
            _source.TrySetResult(typeof(T) == typeof(Nothing) ? default! : run.Value<T>(task));
        }
    }
}
