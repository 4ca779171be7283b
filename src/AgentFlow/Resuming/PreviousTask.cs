namespace AgentFlow;

/// <summary>What a resumed run needs to know of a task of the previous one.</summary>
/// <param name="Status">What became of it.</param>
internal readonly record struct PreviousTask(OutcomeStatus Status)
{
    /// <summary>It was skipped because its own <c>When</c> was false.</summary>
    public bool IsByChoice { get; init; }

    /// <summary>It runs for items, and its source was there.</summary>
    public bool HasItems { get; init; }

    /// <summary>It runs for the elements of a stream, and has begun to take them.</summary>
    public bool HasReadStream { get; init; }

    /// <summary>It has not taken all elements of its source.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Of a task whose join was met, the dependencies that met it; null where the join was not met, or waits for all.</summary>
    public int[]? Winners { get; init; }

    public bool HasSucceeded => Status == OutcomeStatus.Succeeded;

    /// <summary>It needs elements of a stream that it has read already.</summary>
    public bool NeedsStreamAnew(Keeping keeping)
        => HasReadStream && (keeping is Keeping.Again or Keeping.KeptIfUnchanged || (keeping == Keeping.ItemByItem && IsCutShort));

    /// <summary>It gave no result, and who comes after it by that edge took nothing of it.</summary>
    public bool IsUnseenGap(Dependency edge) => edge.IsOrderAlone && !HasSucceeded;
}
