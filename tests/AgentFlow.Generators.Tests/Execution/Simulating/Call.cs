namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>One call of a drawn task method: ends when the clock says so, or at once when a token that it heeds is canceled.</summary>
internal sealed class Call(SimulatedTask task, int? item, int number, CancellationToken token)
{
    // Whoever ends it runs what waits for it, so that all that follows has happened when the clock has gone on.
    private readonly TaskCompletionSource<int> _end = new();
    private ITimer? _timer;

    public Task<int> Begin(VirtualClock clock)
    {
        _timer = clock.After(task.Attempt(item, number).Ticks, End);
        token.Register(Cancel);
        return _end.Task;
    }

    private void Cancel()
    {
        _timer!.Dispose();
        _end.TrySetCanceled(token);
    }

    private void End()
    {
        switch (task.Attempt(item, number).End)
        {
            case AttemptEnd.Fails:
                _end.TrySetException(new ScriptedException(Entries.Failure(task.Subject(item), number)));
                break;
            case AttemptEnd.CancelsItself:
                _end.TrySetException(new OperationCanceledException(Entries.Failure(task.Subject(item), number)));
                break;
            default:
                _end.TrySetResult(task.Value(item, number));
                break;
        }
    }
}
