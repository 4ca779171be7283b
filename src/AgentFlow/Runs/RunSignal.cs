namespace AgentFlow;

/// <summary>
/// Cancels a run for another reason than its caller's token: the first failure under <see cref="OnFailure.Stop"/>, the time limit of the
/// workflow, or the handle. The first reason stands.
/// </summary>
internal sealed class RunSignal : IDisposable
{
    private const int None = -1;
    private const int TimeIsOver = -2;
    private const int ByHandle = -3;

    private readonly CancellationTokenSource _source;
    private readonly TaskCompletionSource _over = new();
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly ITimer? _timer;
    private int _reason = None;

    /// <param name="limit">The most that the run may take; null for no limit.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="caller">The caller's token.</param>
    public RunSignal(TimeSpan? limit, TimeProvider clock, CancellationToken caller)
    {
        Caller = caller;
        Limit = limit;
        _clock = clock;
        _started = clock.GetTimestamp();
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        Token = _source.Token;
        if (limit is { } time)
        {
            _timer = clock.CreateTimer(static signal => ((RunSignal)signal!).EndTime(), this, time, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The caller's own token, which an exception names.</summary>
    public CancellationToken Caller { get; }

    /// <summary>What the tasks get: canceled by the caller, or for another reason.</summary>
    public CancellationToken Token { get; }

    /// <summary>The most that the run may take; null for no limit.</summary>
    public TimeSpan? Limit { get; }

    /// <summary>What is left of the time limit; null where there is none.</summary>
    public TimeSpan? TimeLeft => Limit - _clock.GetElapsedTime(_started);

    /// <summary>Ends when the time limit is over: the run then waits for nothing any more.</summary>
    public Task Over => _over.Task;

    /// <summary>The time limit ended the run.</summary>
    public bool IsTimedOut => Volatile.Read(ref _reason) == TimeIsOver;

    /// <summary>The caller has canceled, by its token or the handle; the linked token follows a moment later.</summary>
    public bool IsCallerCanceled => Volatile.Read(ref _reason) is var reason && (reason == ByHandle || (reason == None && Caller.IsCancellationRequested));

    /// <summary>Nothing more is started.</summary>
    public bool IsRaised => Token.IsCancellationRequested || Caller.IsCancellationRequested || Volatile.Read(ref _reason) != None;

    /// <summary>The task whose failure stopped the run; null where none did.</summary>
    public int? Culprit => Volatile.Read(ref _reason) is var task and >= 0 ? task : null;

    /// <summary>A task failed: cancels the run unless it is already canceled.</summary>
    /// <returns>What callbacks on the token threw; null where none did.</returns>
    public AggregateException? Raise(int task) => Cancel(task);

    /// <summary>The handle's <c>Cancel</c>.</summary>
    /// <returns>What callbacks on the token threw; null where none did.</returns>
    public AggregateException? RaiseByHandle() => Cancel(ByHandle);

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private void EndTime()
    {
        using var grace = CallbackGrace.Begin(() => _over.TrySetResult());
        Cancel(TimeIsOver);
        _over.TrySetResult();
    }

    private AggregateException? Cancel(int reason)
    {
        if (Token.IsCancellationRequested || Caller.IsCancellationRequested || Interlocked.CompareExchange(ref _reason, reason, None) != None)
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
        catch (ObjectDisposedException)
        {
            // The run has ended meanwhile: there is nothing left to cancel.
            return null;
        }
    }
}
