namespace AgentFlow;

// Tells those who watch the run: its observer, and those who hold its handle.
public abstract partial class FlowRun
{
    /// <summary>What the observer is told by; null where there is none.</summary>
    internal EventFeed? Events => _session.Events;

    // Apart from Begin, so that a run that records nothing stays small.
    private void NoteStart(int task)
    {
        if (_session.Log is { } log && log.Start(task) && Events is { } events)
        {
            events.Ready(task);
            events.Started(task, item: null, attempt: 1);
        }
    }

    /// <summary>Every task has come to an outcome: nothing more happens in the run.</summary>
    private void Close()
    {
        if (_session.IsOver)
        {
            return;
        }

        _session.Close(this);
        if (_session.IsWatched)
        {
            for (int task = 0; task < _slots.Length; task++)
            {
                Outcome(task);
                OnSettled(task);
            }

            Events?.RunCompleted(this);
        }
    }

    partial void OnSettled(int task)
    {
        if (_session.IsWatched)
        {
            var outcome = (TaskOutcome)Volatile.Read(ref _slots[task].Content)!;
            Events?.Completed(task, outcome);
            KeepPromise(task, outcome);
        }
    }

    partial void Retrying(int task, int? item, int attempt, Exception failure, TimeSpan delay)
        => Events?.Retrying(task, item, attempt, failure.Message, delay);
}
