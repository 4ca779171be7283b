namespace AgentFlow;

/// <summary>
/// The token of one attempt, and the limits of its time: its own, and that of the run. When one of them is over the token is canceled first, so that
/// an attempt that heeds it ends in time; one that does not is given up, and one whose callbacks block on it after a <see cref="CallbackGrace"/>.
/// </summary>
internal sealed class AttemptLimit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TaskCompletionSource _over = new();
    private readonly RunSignal? _signal;
    private readonly ITimer? _timer;
    private int _isOver;

    /// <param name="timeoutMs">The most that it may take, in ms; 0 for no limit.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="signal">The run's own limit, if it has one.</param>
    /// <param name="token">Cancels the attempt for other reasons.</param>
    /// <param name="other">Cancels it too: the token of a pipeline around it.</param>
    public AttemptLimit(int timeoutMs, TimeProvider clock, RunSignal? signal, CancellationToken token, CancellationToken other)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(token, other);
        _signal = signal;
        Token = _source.Token;
        if (timeoutMs > 0)
        {
            _timer = clock.CreateTimer(static limit => ((AttemptLimit)limit!).End(), this, TimeSpan.FromMilliseconds(timeoutMs), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What the attempt gets.</summary>
    public CancellationToken Token { get; }

    /// <summary>The attempt's own time was over before anything else canceled it.</summary>
    public bool IsOver => Volatile.Read(ref _isOver) != 0;

    /// <summary>Waits until the attempt has ended or a limit is over.</summary>
    /// <returns>Whether it has ended.</returns>
    public async Task<bool> HasEndedAsync(Task work)
    {
        await (_signal is { Limit: not null } ? Task.WhenAny(work, _over.Task, _signal.Over) : Task.WhenAny(work, _over.Task)).ConfigureAwait(false);
        return work.IsCompleted;
    }

    /// <summary>The attempt is given up: its token is canceled, and its time counts no more.</summary>
    public void GiveUp() => _timer?.Dispose();

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private void End()
    {
        if (!_source.IsCancellationRequested)
        {
            Volatile.Write(ref _isOver, 1);
            using var grace = CallbackGrace.Begin(() => _over.TrySetResult());
            try
            {
                _source.Cancel();
            }
            catch (AggregateException)
            {
                // What callbacks on the token throw is their own; the attempt is over all the same.
            }
            catch (ObjectDisposedException)
            {
                // The attempt ended just as its time did: there is nothing left to cancel.
            }
        }

        _over.TrySetResult();
    }
}
