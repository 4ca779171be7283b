using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>Two accesses of two tasks (or of two items of one) that are in each other's way.</summary>
internal sealed record Collision(int First, Access One, int Second, Access Other, bool IsHeldApart);

/// <summary>
/// Finds collisions by piece of state, never by pair of tasks: what is accessed by one task alone, or by nobody who changes it, is not looked at
/// twice. Of each task and piece of state, the first other that it collides with is told.
/// </summary>
internal static class CollisionSearch
{
    public static IEnumerable<Collision> In(IReadOnlyList<ImmutableArray<Access>> effects, TaskOverlap overlap)
    {
        var places = new Dictionary<(StateRoot, string, string), List<(int Task, Access Access)>>();
        var order = new List<(StateRoot, string, string)>();
        for (var task = 0; task < effects.Count; task++)
        {
            foreach (var access in effects[task])
            {
                var key = KeyOf(access);
                if (!places.TryGetValue(key, out var at))
                {
                    places[key] = at = [];
                    order.Add(key);
                }

                at.Add((task, access));
            }
        }

        return order.Select(key => places[key]).Where(at => at.Any(found => found.Access.Changes || found.Access.Kind == AccessKind.ServiceUse)).SelectMany(at => At(at, overlap));
    }

    private static IEnumerable<Collision> At(List<(int Task, Access Access)> accesses, TaskOverlap overlap)
    {
        foreach (var later in accesses.GroupBy(found => found.Task))
        {
            var collisions = from other in later
                             from one in accesses
                             where one.Task <= later.Key && !(one.Task == later.Key && one.Access.IsOfElement) && Collide(one.Access, other.Access) && overlap.Of(one.Task, other.Task)
                             let apart = Collisions.AreHeldApart(one.Access, other.Access)
                             where !apart || (DependsOnOrder(one.Access, other.Access) && OnlyReads(accesses, one.Access.Changes ? other : one))
                             select new Collision(one.Task, one.Access, other.Task, other.Access, apart);
            foreach (var piece in collisions.GroupBy(collision => collision.Other.Path))
            {
                if (piece.OrderBy(Rank).ThenBy(collision => collision.First).FirstOrDefault() is { } worst)
                    yield return worst;
            }
        }
    }

    private static bool Collide(Access one, Access other) => Collisions.Meet(one, other)
        && (one.Changes || other.Changes || (one.Kind == AccessKind.ServiceUse && other.Kind == AccessKind.ServiceUse));

    // One only reads what the other changes, each in one piece. A flag that is set and asked is meant so; what a concurrent collection holds, too.
    private static bool DependsOnOrder(Access one, Access other)
        => !one.IsOfContent && one.Changes != other.Changes && (one.Locks.Overlaps(other.Locks) || one.IsUpdate || other.IsUpdate);

    // Who changes it as well reads it for that: to count on, or to find the largest.
    private static bool OnlyReads(List<(int Task, Access Access)> accesses, (int Task, Access Access) reader)
        => !accesses.Any(found => found.Task == reader.Task && found.Access.Changes && found.Access.Path.Equals(reader.Access.Path));

    private static int Rank(Collision collision) => collision.IsHeldApart ? 2 : collision.One.Changes && collision.Other.Changes ? 0 : 1;

    // What is outside is told apart by name only when it is looked at: a folder is in the way of all that is in it.
    private static (StateRoot, string, string) KeyOf(Access access) => access.Path switch
    {
        { Root: StateRoot.External } => (StateRoot.External, "", ""),
        { Root: StateRoot.This } path => (StateRoot.This, "", path.Members.FirstOrDefault() ?? ""),
        var path => (path.Root, path.Resource ?? path.Symbol?.ToDisplayString() ?? "", ""),
    };
}
