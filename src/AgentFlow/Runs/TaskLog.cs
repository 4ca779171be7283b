namespace AgentFlow;

/// <summary>When each task of a run started and ended. Each entry is written by its own task alone.</summary>
internal sealed class TaskLog
{
    private const long Never = long.MinValue;

    private readonly Entry[] _entries;
    private readonly TimeProvider? _clock;
    private readonly DateTimeOffset _startedAt;
    private readonly long _started;
    private long _ended;

    /// <param name="count">The number of tasks.</param>
    /// <param name="clock">The clock, or null where it only matters whether a task started.</param>
    public TaskLog(int count, TimeProvider? clock)
    {
        _entries = new Entry[count];
        Array.Fill(_entries, new Entry { Started = Never, Ended = Never });
        _clock = clock;
        if (clock is not null)
        {
            _startedAt = clock.GetUtcNow();
            _started = _ended = clock.GetTimestamp();
        }
    }

    private long Now => _clock?.GetTimestamp() ?? 0;

    /// <summary>How long the run took.</summary>
    public TimeSpan? Elapsed => _clock?.GetElapsedTime(_started, _ended);

    /// <summary>Notes a start; a second note of it changes nothing.</summary>
    public void Start(int task)
    {
        ref var entry = ref _entries[task];
        if (entry.Started == Never)
        {
            entry.Started = Now;
        }
    }

    /// <summary>Takes a start back: the task waits for a thread and has not begun.</summary>
    public void Queue(int task) => _entries[task].Started = Never;

    public void End(int task) => _entries[task].Ended = Now;

    public void EndRun() => _ended = Now;

    public bool HasStarted(int task) => _entries[task].Started != Never;

    /// <summary>How long after the run the task started; null where it did not or no times are noted.</summary>
    public TimeSpan? OffsetOf(int task) => HasStarted(task) ? _clock?.GetElapsedTime(_started, _entries[task].Started) : null;

    /// <summary>How long the task ran; null where it did not start and end or no times are noted.</summary>
    public TimeSpan? ElapsedOf(int task)
        => HasStarted(task) && _entries[task] is { Ended: not Never } entry ? _clock?.GetElapsedTime(entry.Started, entry.Ended) : null;

    public DateTimeOffset? StartOf(int task) => _startedAt + OffsetOf(task);

    private struct Entry
    {
        public long Started;
        public long Ended;
    }
}
