namespace AgentFlow;

/// <summary>What came of the items of a task that returns no value: their number, and notes on those that failed.</summary>
internal class ItemResults(string taskName)
{
    private readonly Dictionary<int, ItemNote> _notes = [];

    public string TaskName { get; } = taskName;

    /// <summary>How many items there are; also those that are not taken yet, where later ones are.</summary>
    public int Total { get; private set; }

    /// <summary>Each item has a value, and each is told of.</summary>
    public virtual bool HasValues => false;

    /// <summary>Makes room for an item. Only one may do so at a time.</summary>
    public virtual void Reserve(int item) => Total = Math.Max(Total, checked(item + 1));

    /// <summary>Keeps what there is to say about an item, unless memory should stay flat.</summary>
    public void Note(int item, ItemNote note)
    {
        if (!HasValues && !note.IsFailure)
        {
            return;
        }

        lock (_notes)
        {
            _notes[item] = note;
        }
    }

    /// <summary>What there is to say about an item; null where there is nothing.</summary>
    public ItemNote? NoteOf(int item)
    {
        lock (_notes)
        {
            return _notes.GetValueOrDefault(item);
        }
    }

    /// <summary>Takes over what came of an item in an earlier run.</summary>
    public virtual void Keep(int item, ItemResults earlier)
    {
        if (earlier.NoteOf(item) is { } note)
        {
            Note(item, note);
        }
    }

    /// <summary>What became of an item.</summary>
    /// <param name="item">Its index.</param>
    /// <param name="note">What there is to say about it; null where there is nothing.</param>
    public virtual TaskOutcome OutcomeOf(int item, ItemNote? note) => new(FactsOf(item, note));

    /// <summary>Why items gave no result, in order; those left out by choice are none of them. Called once all have ended.</summary>
    public IReadOnlyList<TaskError> Failures()
    {
        lock (_notes)
        {
            return Array.AsReadOnly(_notes
                .Where(note => note.Value.IsFailure)
                .OrderBy(note => note.Key)
                .Select(note => note.Value.ErrorOf(TaskName, note.Key)!)
                .ToArray());
        }
    }

    protected OutcomeFacts FactsOf(int item, ItemNote? note) => new()
    {
        TaskName = TaskName,
        Item = item,
        Status = note?.Status ?? OutcomeStatus.Succeeded,
        Error = note?.ErrorOf(TaskName, item),
        Attempts = note?.Attempts ?? 1,
        Started = note?.Started,
        Elapsed = note?.Elapsed,
        Summary = note?.Summary,
    };

    /// <summary>The items that gave no value, failed or left out.</summary>
    protected HashSet<int> Missing()
    {
        lock (_notes)
        {
            return _notes.Where(note => note.Value.Status != OutcomeStatus.Succeeded).Select(note => note.Key).ToHashSet();
        }
    }
}
