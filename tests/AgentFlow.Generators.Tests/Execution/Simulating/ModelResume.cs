namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>What a resumed run keeps, by the contract: every success that does not rest on something that runs again.</summary>
internal sealed class ModelResume
{
    private readonly IReadOnlyList<ModelTask> _before;
    private readonly Fate[] _fates;

    private ModelResume(IReadOnlyList<ModelTask> before)
    {
        _before = before;
        _fates = new Fate[before.Count];
    }

    /// <summary>The fate of each task. All begin as kept, and are given up one after the other.</summary>
    public static Fate[] Of(IReadOnlyList<ModelTask> before)
    {
        var resume = new ModelResume(before);
        while (resume.GiveUpMore())
        {
        }

        return resume._fates;
    }

    private bool GiveUpMore()
    {
        var earlier = _fates.ToArray();
        foreach (var task in _before)
            _fates[task.Index] = task.Spec.Items is not null ? OfItems(task) : task.HasSucceeded ? OfSuccess(task) : IsLoser(task) ? Fate.Kept : task.IsByChoice ? Fate.Asked : Fate.Again;
        return !earlier.SequenceEqual(_fates);
    }

    /// <summary>Item by item, where there were items; who follows others can keep none where all of those run again.</summary>
    private Fate OfItems(ModelTask task)
    {
        var source = task.Spec.Items!.Source is { } followed ? _fates[followed] : Fate.Kept;
        return !task.HasSucceeded && IsLoser(task) ? Fate.Kept
            : task.IsByChoice ? Fate.Asked
            : task.IsUnstarted || source is not (Fate.Kept or Fate.ItemByItem) ? Fate.Again
            : task.HasSucceeded && source == Fate.Kept ? Fate.Kept
            : Fate.ItemByItem;
    }

    private Fate OfSuccess(ModelTask task)
    {
        if (task.Spec.IsJoin)
            return IsMetStill(task) && task.Spec.Edges.All(edge => FateOf(edge) == Fate.Kept || !SawGap(task, edge)) ? Fate.Kept : Fate.Again;
        var fates = task.Spec.Edges.Where(edge => _before[edge.Task].HasSucceeded || edge.Form != EdgeForm.Order).Select(FateOf).ToList();
        return fates.Exists(fate => fate is Fate.Again or Fate.ItemByItem) ? Fate.Again : fates.Exists(fate => fate != Fate.Kept) ? Fate.KeptIfUnchanged : Fate.Kept;
    }

    private Fate FateOf(SimulatedEdge edge) => _fates[edge.Task];

    /// <summary>A dependency without a result was shown to the task of a join, or is missing in its list.</summary>
    private static bool SawGap(ModelTask task, SimulatedEdge edge) =>
        edge.Form != EdgeForm.Order || (task.Spec is { Join: Join.AtLeast, JoinedAs: not JoinedAs.Singles });

    private bool IsLoser(ModelTask task)
    {
        var consumers = _before.Where(other => other.Spec.Edges.Any(edge => edge.Task == task.Index)).ToList();
        return consumers.Count > 0 && consumers.TrueForAll(IsMetStill);
    }

    private bool IsMetStill(ModelTask task) =>
        task.Spec.IsJoin && task.IsJoinMet == true && task.Seen.Where(seen => _before[seen].HasSucceeded).All(winner => _fates[winner] == Fate.Kept);
}

/// <summary>What a resumed run does with a task.</summary>
internal enum Fate
{
    Kept,

    /// <summary>Its condition was false and is asked again.</summary>
    Asked,

    /// <summary>It is kept if every condition that it saw the answer of says no again.</summary>
    KeptIfUnchanged,

    /// <summary>Those of its items that succeeded are kept, unless they rest on an item that runs again.</summary>
    ItemByItem,
    Again,
}
