namespace AgentFlow;

/// <summary>When each task of a run started and ended, and as what it ended. Each entry is written by its own task alone.</summary>
internal sealed class TaskLog
{
    private readonly Entry[] _entries;
    private readonly TimeProvider? _clock;
    private readonly DateTimeOffset _startedAt;
    private readonly long _started;
    private long _ended;

    /// <param name="count">The number of tasks.</param>
    /// <param name="clock">The clock, or null where only statuses are noted.</param>
    public TaskLog(int count, TimeProvider? clock)
    {
        _entries = new Entry[count];
        _clock = clock;
        if (clock is not null)
        {
            _startedAt = clock.GetUtcNow();
            _started = _ended = clock.GetTimestamp();
        }
    }

    private enum Step : byte
    {
        None,
        Started,
        Ended,
    }

    public bool IsTimed => _clock is not null;

    /// <summary>How long the run took.</summary>
    public TimeSpan? Elapsed => _clock?.GetElapsedTime(_started, _ended);

    /// <summary>Notes a start; a second note of it changes nothing.</summary>
    public void Start(int task)
    {
        ref var entry = ref _entries[task];
        if (entry.Step == Step.None)
        {
            entry.Step = Step.Started;
            entry.Started = _clock?.GetTimestamp() ?? 0;
        }
    }

    /// <summary>Takes a start back: the task waits for a thread and has not begun.</summary>
    public void Queue(int task) => _entries[task].Step = Step.None;

    public void End(int task, OutcomeStatus status)
    {
        ref var entry = ref _entries[task];
        entry.Ended = _clock?.GetTimestamp() ?? 0;
        entry.Status = status;
        entry.Step = Step.Ended;
    }

    public void EndRun() => _ended = _clock?.GetTimestamp() ?? 0;

    public bool HasStarted(int task) => _entries[task].Step != Step.None;

    /// <summary>As what the task ended; null where it did not.</summary>
    public OutcomeStatus? StatusOf(int task) => _entries[task].Step == Step.Ended ? _entries[task].Status : null;

    /// <summary>How long after the run the task started; null where it did not or no times are noted.</summary>
    public TimeSpan? OffsetOf(int task)
        => _clock is not null && HasStarted(task) ? _clock.GetElapsedTime(_started, _entries[task].Started) : null;

    /// <summary>How long the task ran; null where it did not end or no times are noted.</summary>
    public TimeSpan? ElapsedOf(int task)
        => _clock is not null && _entries[task] is { Step: Step.Ended } entry ? _clock.GetElapsedTime(entry.Started, entry.Ended) : null;

    public DateTimeOffset? StartOf(int task) => _startedAt + OffsetOf(task);

    private struct Entry
    {
        public long Started;
        public long Ended;
        public OutcomeStatus Status;
        public Step Step;
    }
}
