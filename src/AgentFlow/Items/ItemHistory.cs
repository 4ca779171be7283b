namespace AgentFlow;

/// <summary>What a later run needs to run those items again that gave no result.</summary>
/// <param name="isTakenToEnd">Its source has given all that it has.</param>
/// <param name="isStream">Its source cannot be enumerated a second time.</param>
internal abstract class ItemHistory(bool isTakenToEnd, bool isStream)
{
    public bool IsTakenToEnd { get; } = isTakenToEnd;

    public bool IsStream { get; } = isStream;
}

/// <inheritdoc cref="ItemHistory"/>
/// <param name="elements">
/// The elements of the items that gave no result. Of no use where the task goes element by element: then the task before it gives them again.
/// </param>
/// <param name="isTakenToEnd">Its source has given all that it has.</param>
/// <param name="isStream">Its source cannot be enumerated a second time.</param>
internal sealed class ItemHistory<TItem>(IReadOnlyDictionary<int, TItem> elements, bool isTakenToEnd, bool isStream)
    : ItemHistory(isTakenToEnd, isStream)
{
    public IReadOnlyDictionary<int, TItem> Elements { get; } = elements;
}
