namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>A clock that stands still until it is told to go to its next timer, so that hours pass in milliseconds and always in one order.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<VirtualTimer> _timers = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When its timers are due, in order.</summary>
    public IReadOnlyList<long> DueTimes
    {
        get
        {
            lock (_lock)
                return [.. _timers.Select(timer => timer.Due).Order()];
        }
    }

    public override long GetTimestamp() => Volatile.Read(ref _now);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Calls back <paramref name="action"/> after some ticks.</summary>
    public ITimer After(long ticks, Action action) =>
        CreateTimer(static action => ((Action)action!)(), action, TimeSpan.FromTicks(ticks), Timeout.InfiniteTimeSpan);

    /// <summary>Goes to the timer that is due next, and calls it back on this thread.</summary>
    public void GoOn()
    {
        VirtualTimer next;
        lock (_lock)
        {
            next = _timers.MinBy(timer => timer.Due)!;
            _timers.Remove(next);
            Volatile.Write(ref _now, next.Due);
        }

        next.CallBack();
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();

        public long Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan)
                throw new NotSupportedException("Nothing that is simulated repeats.");
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime.Ticks;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void CallBack()
        {
            if (_context is null)
                callback(state);
            else
                ExecutionContext.Run(_context, state => callback(state), state);
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
