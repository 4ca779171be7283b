namespace AgentFlow;

/// <summary>When each task of a run started and ended. Each entry is written by its own task alone.</summary>
internal sealed class TaskLog
{
    private const long Never = long.MinValue;

    private readonly Entry[] _entries;
    private readonly TimeProvider? _clock;
    private long _originTicks;

    /// <param name="count">The number of tasks.</param>
    /// <param name="clock">The clock, or null where it only matters whether a task started.</param>
    public TaskLog(int count, TimeProvider? clock)
    {
        _entries = new Entry[count];
        Array.Fill(_entries, new Entry { Started = Never, Ended = Never });
        _clock = clock;
    }

    public bool IsTimed => _clock is not null;

    /// <summary>The timestamp of now; 0 where no times are noted.</summary>
    public long Now => _clock?.GetTimestamp() ?? 0;

    // A look at the clock costs as much as starting a task does, so the run has no times of its own.
    /// <summary>How long the run took, from the first start to the last end once it has ended; null where no times are noted.</summary>
    public TimeSpan? Elapsed => FirstStart is var first and not Never ? _clock?.GetElapsedTime(first, LastEnd) : _clock is null ? null : TimeSpan.Zero;

    private long FirstStart => _entries.Where(entry => entry.Started != Never).Select(entry => entry.Started).DefaultIfEmpty(Never).Min();

    private long LastEnd => _entries.Max(entry => Math.Max(entry.Started, entry.Ended));

    /// <summary>Notes a start; a second note of it changes nothing.</summary>
    /// <returns>Whether it was the first.</returns>
    public bool Start(int task)
    {
        ref var entry = ref _entries[task];
        if (entry.Started != Never)
        {
            return false;
        }

        entry.Started = Now;
        return true;
    }

    /// <summary>Takes a start back: the task waits for a thread and has not begun.</summary>
    public void Queue(int task) => _entries[task].Started = Never;

    public void End(int task) => _entries[task].Ended = Now;

    /// <summary>It has started, and its end was not noted yet.</summary>
    public bool IsRunning(int task) => _entries[task] is { Started: not Never, Ended: Never };

    public bool HasStarted(int task) => _entries[task].Started != Never;

    /// <summary>How long after the first start each task started, once the run has ended; null where it did not or no times are noted.</summary>
    public IReadOnlyList<TimeSpan?> Offsets()
    {
        long first = FirstStart;
        return Array.ConvertAll(_entries, entry => entry.Started == Never ? null : _clock?.GetElapsedTime(first, entry.Started));
    }

    /// <summary>How long the task ran; null where it did not start and end or no times are noted.</summary>
    public TimeSpan? ElapsedOf(int task)
        => HasStarted(task) && _entries[task] is { Ended: not Never } entry ? _clock?.GetElapsedTime(entry.Started, entry.Ended) : null;

    /// <summary>When the task started; null where it did not or no times are noted.</summary>
    public DateTimeOffset? StartOf(int task)
    {
        if (_clock is null || !HasStarted(task))
        {
            return null;
        }

        // The wall clock is asked for the first time when somebody asks for its time, and reckoned back.
        if (Volatile.Read(ref _originTicks) == 0)
        {
            Interlocked.CompareExchange(ref _originTicks, (_clock.GetUtcNow() - _clock.GetElapsedTime(0)).UtcTicks, 0);
        }

        return new DateTimeOffset(Volatile.Read(ref _originTicks), TimeSpan.Zero) + _clock.GetElapsedTime(0, _entries[task].Started);
    }

    private struct Entry
    {
        public long Started;
        public long Ended;
    }
}
