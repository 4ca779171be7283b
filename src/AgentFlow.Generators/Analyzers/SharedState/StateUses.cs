using AgentFlow.Generators.Effects;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>
/// The accesses to what hangs at one place, by path. Those that are in each other's way have one path, or the path of one is a part of the other's, so
/// that only these are compared.
/// </summary>
internal sealed class StateUses
{
    private readonly TaskOverlap _overlap;
    private readonly Dictionary<(StatePath Path, bool IsBelow, bool Matters), Dictionary<int, List<Use>>> _near = [];
    private readonly HashSet<(int Task, StatePath Path)> _changed = [];
    private readonly Dictionary<(int, int), (bool Collide, bool AreHeldApart)> _compared = [];
    private readonly UseKinds _kinds;
    private readonly List<Use> _all;
    private readonly bool _hasFolders;

    /// <param name="all">In order of task.</param>
    /// <param name="overlap">Which tasks may run at once.</param>
    public StateUses(List<Use> all, TaskOverlap overlap)
    {
        _overlap = overlap;
        _kinds = new UseKinds(all.Any(use => use.Access.MadeIn is not null));
        _all = [.. all.Select(use => use with { Kind = _kinds.Of(use.Access) })];
        foreach (var use in _all)
        {
            var path = use.Access.Path;
            Add(path, isBelow: false, use);
            for (var length = 0; length < path.Members.Length; length++)
                Add(StartOf(path, length), isBelow: true, use);
            if (use.Access.Changes)
                _changed.Add((use.Task, path));
            _hasFolders |= use.Access.IsOfFolder;
        }
    }

    /// <summary>Of each task and path the worst.</summary>
    public IEnumerable<Collision> Collisions()
    {
        foreach (var task in _all.GroupBy(use => use.Task))
        {
            foreach (var piece in task.GroupBy(use => use.Access.Path))
            {
                Collision? worst = null;
                foreach (var other in piece)
                    worst = Near(other).Aggregate(worst, (found, near) => Worse(found, FirstOf(near, other)));
                if (worst is not null)
                    yield return worst;
            }
        }
    }

    // Who only reads meets those that change it.
    private IEnumerable<List<Use>> Near(Use other)
    {
        if (_hasFolders)
            return _all.GroupBy(use => use.Kind, (_, uses) => uses.ToList());
        var (path, matters) = (other.Access.Path, !other.Access.Changes);
        return Enumerable.Range(0, path.Members.Length)
            .Select(length => (StartOf(path, length), false, matters))
            .Prepend((path, true, matters))
            .Prepend((path, false, matters))
            .SelectMany(key => _near.TryGetValue(key, out var near) ? near.Values.AsEnumerable() : []);
    }

    // They are of one kind: what the first of them is to the other, all are.
    private Collision? FirstOf(List<Use> near, Use other)
    {
        var (kind, access) = (near[0].Kind, near[0].Access);
        if (!_compared.TryGetValue((kind, other.Kind), out var found))
            _compared[(kind, other.Kind)] = found = (Collide(access, other.Access), Effects.Collisions.AreHeldApart(access, other.Access));
        if (found.AreHeldApart && !DependsOnOrder(access, other.Access))
            _compared[(kind, other.Kind)] = found = (false, true);
        if (!found.Collide)
            return null;
        foreach (var one in near.TakeWhile(one => one.Task <= other.Task))
        {
            if (found.AreHeldApart && !OnlyReads(one.Access.Changes ? other : one))
                continue;
            if (_overlap.Of(one.Task, other.Task) && !(one.Task == other.Task && one.Access.IsOfElement))
                return new Collision(one.Task, one.Access, other.Task, other.Access, found.AreHeldApart);
        }

        return null;
    }

    private static bool Collide(Access one, Access other) => Effects.Collisions.Meet(one, other)
        && (one.Changes || other.Changes || (one.Kind == AccessKind.ServiceUse && other.Kind == AccessKind.ServiceUse));

    // One only reads what the other changes, each in one piece. A flag that is set and asked is meant so; what a concurrent collection holds, too.
    private static bool DependsOnOrder(Access one, Access other)
        => !one.IsOfContent && one.Changes != other.Changes && (one.Locks.Overlaps(other.Locks) || one.IsUpdate || other.IsUpdate);

    // Who changes it as well reads it for that: to count on, or to find the largest.
    private bool OnlyReads(Use reader) => !_changed.Contains((reader.Task, reader.Access.Path));

    private static Collision? Worse(Collision? one, Collision? other)
        => one is null || other is null ? one ?? other : (Rank(other), other.First).CompareTo((Rank(one), one.First)) < 0 ? other : one;

    private static int Rank(Collision collision) => collision.IsHeldApart ? 2 : collision.One.Changes && collision.Other.Changes ? 0 : 1;

    private void Add(StatePath path, bool isBelow, Use use)
    {
        AddTo((path, isBelow, false), use);
        if (use.Matters)
            AddTo((path, isBelow, true), use);
    }

    private void AddTo((StatePath, bool, bool) key, Use use)
    {
        if (!_near.TryGetValue(key, out var near))
            _near[key] = near = [];
        if (!near.TryGetValue(use.Kind, out var alike))
            near[use.Kind] = alike = [];
        alike.Add(use);
    }

    private static StatePath StartOf(StatePath path, int length) => path with { Members = path.Members.RemoveRange(length, path.Members.Length - length) };
}
