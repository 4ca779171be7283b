namespace AgentFlow;

/// <summary>Cancels a run at the first failure of a task that is not optional.</summary>
internal sealed class StopSignal : IDisposable
{
    private const int None = -1;

    private readonly CancellationTokenSource _source;
    private int _culprit = None;

    public StopSignal(CancellationToken caller)
    {
        Caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        Token = _source.Token;
    }

    /// <summary>The caller's own token, which an exception names.</summary>
    public CancellationToken Caller { get; }

    /// <summary>What the tasks get: canceled by the caller, or by <see cref="Raise"/>.</summary>
    public CancellationToken Token { get; }

    /// <summary>The caller has canceled; the linked token follows a moment later.</summary>
    public bool IsCallerCanceled => Caller.IsCancellationRequested;

    /// <summary>The task whose failure stopped the run; null where none did.</summary>
    public int? Culprit => Volatile.Read(ref _culprit) is var task and not None ? task : null;

    /// <summary>A task failed: cancels the run unless it is already canceled.</summary>
    /// <returns>What callbacks on the token threw; null where none did.</returns>
    public AggregateException? Raise(int task)
    {
        if (Token.IsCancellationRequested || IsCallerCanceled || Interlocked.CompareExchange(ref _culprit, task, None) != None)
        {
            return null;
        }

        try
        {
            _source.Cancel();
            return null;
        }
        catch (AggregateException errors)
        {
            return errors;
        }
    }

    public void Dispose() => _source.Dispose();
}
