namespace AgentFlow;

/// <summary>The values of items, times where the run records them, and notes on those of which there is more to say.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
/// <param name="taskName">The task.</param>
/// <param name="expected">How many items there will be; null where nobody knows.</param>
/// <param name="times">The clock; null where no times are recorded.</param>
internal sealed class ItemResults<T>(string taskName, int? expected, ItemTimes? times) : ItemResults(taskName)
{
    private readonly ItemValues<T> _values = new(expected);
    private readonly ItemValues<ItemSpan>? _spans = times is null ? null : new(expected);

    public override bool HasValues => true;

    public T this[int item] => _values[item];

    public override void Reserve(int item)
    {
        base.Reserve(item);
        _values.Reserve(item);
        _spans?.Reserve(item);
    }

    public void Succeed(int item, T value, ItemSpan span)
    {
        _values[item] = value;
        if (_spans is not null)
        {
            _spans[item] = span;
        }
    }

    public override void Keep(int item, ItemResults earlier)
    {
        var from = (ItemResults<T>)earlier;
        _values[item] = from[item];

        // The times of an earlier run are told by its own clock.
        var note = from.NoteOf(item) ?? new ItemNote { Status = OutcomeStatus.Succeeded, Attempts = 1 };
        if (from.SpanOf(item) is var (started, elapsed) && note.Started is null)
        {
            note = note with { Started = started, Elapsed = elapsed };
            Note(item, note);
        }
        else
        {
            base.Keep(item, earlier);
        }
    }

    public TaskOutcome<T> OutcomeOf(int item) => (TaskOutcome<T>)OutcomeOf(item, NoteOf(item));

    public override TaskOutcome OutcomeOf(int item, ItemNote? note)
    {
        var facts = FactsOf(item, note);
        if (facts.Started is null && SpanOf(item) is var (started, elapsed))
        {
            facts = facts with { Started = started, Elapsed = elapsed };
        }

        return new TaskOutcome<T>(facts, facts.Status == OutcomeStatus.Succeeded ? _values[item] : default);
    }

    /// <summary>The values that there are, in order. Called once all items have ended.</summary>
    public IReadOnlyList<T> ToList()
    {
        var missing = Missing();
        return missing.Count == 0
            ? new ItemValueList<T>(_values, Total)
            : Array.AsReadOnly(Enumerable.Range(0, Total).Where(item => !missing.Contains(item)).Select(item => _values[item]).ToArray());
    }

    private (DateTimeOffset Started, TimeSpan Elapsed)? SpanOf(int item)
        => _spans is not null && _spans[item] is { Started: not 0 } span ? (times!.StartOf(span), times.ElapsedOf(span)) : null;
}
