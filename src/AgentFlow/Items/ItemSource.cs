namespace AgentFlow;

/// <summary>Where the elements of a task come from.</summary>
/// <typeparam name="TItem">The type of an element.</typeparam>
internal abstract class ItemSource<TItem>
{
    // Items of an earlier run that nobody has taken yet.
    private readonly Queue<Indexed<TItem>> _again = [];

    /// <summary>How many elements there are; null where nobody knows yet.</summary>
    public virtual int? Expected => null;

    /// <summary>It cannot be enumerated a second time.</summary>
    public virtual bool IsStream => false;

    /// <summary>It has given all that it has.</summary>
    public bool IsTakenToEnd { get; protected set; }

    /// <summary>What the earlier run has of the task where this one could not even begin with it; else null.</summary>
    public ForEachOutcome? Left { get; protected set; }

    /// <summary>Gives its elements to the task, and those again that gave no result in an earlier run.</summary>
    /// <returns>Why it did not come to its end; null where it did.</returns>
    public abstract Task<SourceEnd> GiveAsync(ItemLoop<TItem> loop, ForEachOutcome? earlier);

    /// <summary>Keeps what the earlier run has; the other items of it are to run again.</summary>
    protected void KeepFrom(ForEachOutcome earlier, ItemLoop<TItem> loop)
    {
        var history = (ItemHistory<TItem>)earlier.End.History!;
        IsTakenToEnd = history.IsTakenToEnd;
        for (int item = 0; item < earlier.Total; item++)
        {
            loop.Results.Reserve(item);
            if (history.Elements.TryGetValue(item, out var element))
            {
                _again.Enqueue(new(item, element));
            }
            else
            {
                loop.Keep(item, earlier.End.Results);
            }
        }
    }

    /// <summary>The items of the earlier run that are to run again, each once.</summary>
    protected IEnumerable<Indexed<TItem>> Again()
    {
        while (_again.TryDequeue(out var item))
        {
            yield return item;
        }
    }

    /// <summary>The run was canceled or its time is over: the items of the earlier run that were not taken again are told of, too.</summary>
    protected void LeaveRest(ItemLoop<TItem> loop)
    {
        foreach (var item in Again())
        {
            loop.Leave(item);
        }
    }
}
