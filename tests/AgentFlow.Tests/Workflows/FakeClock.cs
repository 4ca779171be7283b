namespace AgentFlow.Tests.Workflows;

/// <summary>A clock that moves only when a test says so. Timers that are due then fire in order of their time, each at its own time.</summary>
internal sealed class FakeClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly object _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the next timer is due, on the scale of <see cref="GetTimestamp"/>; null where none is.</summary>
    public long? NextDue
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due);
            }
        }
    }

    /// <summary>The timers that are not due yet.</summary>
    public int TimerCount
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(int milliseconds) => AdvanceTo(GetTimestamp() + (milliseconds * TimeSpan.TicksPerMillisecond));

    /// <summary>Moves to that time, and on the way to each timer's.</summary>
    public void AdvanceTo(long ticks)
    {
        while (TakeDue(ticks) is { } timer)
        {
            timer.Fire();
        }

        Volatile.Write(ref _ticks, Math.Max(ticks, GetTimestamp()));
    }

    private FakeTimer? TakeDue(long ticks)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= ticks).MinBy(timer => timer.Due);
            if (next is not null)
            {
                Volatile.Write(ref _ticks, Math.Max(next.Due, GetTimestamp()));
                next.Next();
            }

            return next;
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public long Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                _period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = clock.GetTimestamp() + dueTime.Ticks;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Next()
        {
            Due += _period.Ticks;
            if (_period <= TimeSpan.Zero)
            {
                clock._timers.Remove(this);
            }
        }

        public void Fire() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
