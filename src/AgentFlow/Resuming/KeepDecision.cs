namespace AgentFlow;

/// <summary>
/// Decides what a resumed run keeps: every success that does not rest on something that runs again. Each task begins as kept and
/// is given up as long as something that it rests on is; so as much is kept as can be. A task that only came after one that gave no result,
/// and took nothing of it, does not rest on that one: it is kept also where that one runs again and succeeds, for it succeeded without.
/// </summary>
internal sealed class KeepDecision
{
    private readonly FlowPlan _plan;
    private readonly PreviousTask[] _before;
    private readonly Keeping[] _keeping;
    private readonly List<int>[] _consumers;

    private KeepDecision(FlowPlan plan, PreviousTask[] before)
    {
        _plan = plan;
        _before = before;
        _keeping = new Keeping[plan.Count];
        _consumers = Array.ConvertAll(before, _ => new List<int>());
        for (int task = 0; task < plan.Count; task++)
        {
            foreach (var dependency in plan.DependenciesOf(task))
            {
                _consumers[dependency.Task].Add(task);
            }
        }
    }

    public static Keeping[] Of(FlowPlan plan, PreviousTask[] before)
    {
        var decision = new KeepDecision(plan, before);

        // In order of phases one look is enough, but for those that lost a join: what they rest on comes after them.
        while (decision.GiveUpMore())
        {
        }

        return decision._keeping;
    }

    private bool GiveUpMore()
    {
        bool isAnyGivenUp = false;
        foreach (int[] phase in _plan.IndexesByPhase)
        {
            foreach (int task in phase)
            {
                var keeping = _before[task].HasSucceeded ? OfWhatItRestsOn(task) : OfGap(task);
                isAnyGivenUp |= keeping != _keeping[task];
                _keeping[task] = keeping;
            }
        }

        return isAnyGivenUp;
    }

    private Keeping OfGap(int task)
    {
        if (IsLoser(task))
        {
            return Keeping.Kept;
        }

        if (_before[task].IsByChoice)
        {
            return Keeping.Asked;
        }

        return _before[task].HasItems && OfWhatItRestsOn(task) is Keeping.Kept or Keeping.ItemByItem ? Keeping.ItemByItem : Keeping.Again;
    }

    private Keeping OfWhatItRestsOn(int task)
    {
        if (_consumers[task].Exists(consumer => IsReadAnew(consumer, task)))
        {
            return Keeping.Again;
        }

        var keeping = IsJoin(task) ? OfMetJoin(task) : OfAll(task);

        // Who goes item by item begins before it is known whether the items are kept.
        bool isFollowed = _consumers[task].Exists(consumer => IsElementwise(consumer, task));
        return keeping == Keeping.KeptIfUnchanged && isFollowed ? Keeping.Again : keeping;
    }

    /// <summary>A task that waits for all rests on the values that it took, on the gaps that it saw, and on the successes that it came after.</summary>
    private Keeping OfAll(int task)
    {
        var worst = Keeping.Kept;
        foreach (var dependency in _plan.DependenciesOf(task))
        {
            if (_before[dependency.Task].IsUnseenGap(dependency))
            {
                continue;
            }

            var weight = (_keeping[dependency.Task], IsElementwise(task, dependency.Task)) switch
            {
                (Keeping.Kept, _) => Keeping.Kept,
                (Keeping.ItemByItem, true) => Keeping.ItemByItem,
                (Keeping.Asked or Keeping.KeptIfUnchanged, false) => Keeping.KeptIfUnchanged,
                _ => Keeping.Again,
            };

            // Whether it is kept must be known before its items are.
            worst = weight != worst && weight != Keeping.Kept && worst != Keeping.Kept ? Keeping.Again : Max(weight, worst);
        }

        return worst;
    }

    /// <summary>A met join rests on those that met it, and on the gaps that its task was shown.</summary>
    private Keeping OfMetJoin(int task)
    {
        if (!IsMetStill(task))
        {
            return Keeping.Again;
        }

        foreach (var dependency in _plan.DependenciesOf(task))
        {
            if (!dependency.IsOrderAlone && _keeping[dependency.Task] != Keeping.Kept)
            {
                return Keeping.Again;
            }
        }

        return Keeping.Kept;
    }

    /// <summary>Nothing but joins needs it, and all of them are met without it.</summary>
    private bool IsLoser(int task) => _consumers[task].Count > 0 && _consumers[task].TrueForAll(IsMetStill);

    private bool IsMetStill(int task)
        => IsJoin(task) && _before[task].Winners is { } winners && Array.TrueForAll(winners, winner => _keeping[winner] == Keeping.Kept);

    /// <summary>Only the source can make the stream anew that the task needs. Then all items run again, for nobody knows whether it gives the same.</summary>
    private bool IsReadAnew(int task, int source) => _plan[task].ForEach == _plan[source].Name && _before[task].NeedsStreamAnew(_keeping[task]);

    /// <summary>Item by item, the task follows that of its source.</summary>
    private bool IsElementwise(int task, int source) => _plan[task].ForEach == _plan[source].Name && _plan[source].ForEach is not null;

    private bool IsJoin(int task) => _plan[task].Join != Join.All;

    private static Keeping Max(Keeping one, Keeping other) => one > other ? one : other;
}
