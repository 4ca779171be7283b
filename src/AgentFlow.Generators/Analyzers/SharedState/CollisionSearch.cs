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
        var places = new Dictionary<StatePath, List<Use>>();
        var order = new List<List<Use>>();
        for (var task = 0; task < effects.Count; task++)
        {
            foreach (var access in effects[task])
            {
                var key = KeyOf(access.Path);
                if (!places.TryGetValue(key, out var at))
                    order.Add(places[key] = at = []);
                at.Add(new(task, access));
            }
        }

        var told = new HashSet<(int, Location, int, Location)>();
        return order.Where(at => at.Any(use => use.Matters)).SelectMany(at => new StateUses(at, overlap).Collisions()).Where(IsNew);

        // A service that several sessions may stand behind is one of them: its two uses are told once.
        bool IsNew(Collision found) => found.Other.Path.Root != StateRoot.Session || told.Add((found.First, found.One.At, found.Second, found.Other.At));
    }

    // What is outside is told apart by name only when it is looked at: a folder is in the way of all that is in it.
    private static StatePath KeyOf(StatePath path) => path switch
    {
        { Root: StateRoot.External } => StatePath.Named(StateRoot.External, ""),
        { Root: StateRoot.This, Members.Length: > 1 } => path with { Members = ImmutableArray.Create(path.Members[0]) },
        { Root: StateRoot.This } => path,
        _ => path with { Members = ImmutableArray<string>.Empty },
    };
}
