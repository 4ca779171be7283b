namespace AgentFlow;

/// <summary>Where the elements of a task come from.</summary>
/// <typeparam name="TItem">The type of an element.</typeparam>
internal abstract class ItemSource<TItem>
{
    /// <summary>How many elements there are; null where nobody knows yet.</summary>
    public virtual int? Expected => null;

    /// <summary>It cannot be enumerated a second time.</summary>
    public virtual bool IsStream => false;

    /// <summary>It has given all that it has.</summary>
    public bool IsTakenToEnd { get; protected set; }

    /// <summary>Gives its elements to the task, and those again that gave no result in an earlier run.</summary>
    /// <returns>Why it did not come to its end; null where it did.</returns>
    public abstract Task<SourceEnd> GiveAsync(ItemLoop<TItem> loop, ForEachOutcome? earlier);

    /// <summary>Keeps what the earlier run has.</summary>
    /// <returns>The items to run again.</returns>
    protected IReadOnlyDictionary<int, TItem> KeepFrom(ForEachOutcome earlier, ItemLoop<TItem> loop)
    {
        var history = (ItemHistory<TItem>)earlier.End.History!;
        IsTakenToEnd = history.IsTakenToEnd;
        for (int item = 0; item < earlier.Total; item++)
        {
            loop.Results.Reserve(item);
            if (!history.Elements.ContainsKey(item))
            {
                loop.Keep(item, earlier.End.Results);
            }
        }

        return history.Elements;
    }
}
