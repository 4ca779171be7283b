using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Access = AgentFlow.Generators.Effects.Access;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>
/// Finds dependencies that only serialize (AGF0207). Silent as soon as one of the two calls something unknown, since an order of effects is a good
/// reason; where the first may fail, since the second does not run then; and where one of them does nothing yet: no effect, nothing awaited, nothing taken.
/// </summary>
internal static class NeedlessOrders
{
    private const int MostPairs = 10_000;

    public static IEnumerable<Diagnostic> In(
        Workflow workflow, IReadOnlyList<Summary> summaries, IReadOnlyList<ImmutableArray<Access>> effects, TaskOverlap overlap, WorkflowPlaces places)
    {
        var tasks = workflow.Model.Tasks;
        for (var task = 0; task < tasks.Count; task++)
        {
            for (var entry = 0; entry < tasks[task].DependsOn.Count; entry++)
            {
                var other = tasks[task].DependsOn[entry].Task;
                if (other >= 0 && OnlyOrders(tasks[task], other) && !overlap.IsImplied(task, other) && IsKnown(task) && overlap.OnlyThrough(task, other).All(earlier => IsNoReason(task, earlier)))
                {
                    yield return Diagnostic.Create(
                        NeedlessOrderRule.Rule,
                        places.Of(Place.Entry(task, entry))[0],
                        [workflow.Methods[other].Locations[0]],
                        tasks[task].Name,
                        tasks[other].Name);
                }
            }
        }

        bool IsNoReason(int task, int earlier) => IsKnown(earlier) && !MayFail(earlier) && ShareNothing(effects[task], effects[earlier]);

        // A guard, most likely.
        bool MayFail(int task) => summaries[task].MayThrow || tasks[task].Policies.TimeoutMs > 0;

        bool IsKnown(int task) => !summaries[task].CallsUnknown && DoesSomething(task) && HasNoReasonOfItsOwn(tasks[task]);

        bool DoesSomething(int task) => !effects[task].IsEmpty || workflow.Methods[task] is { IsAsync: true } or { Parameters.IsEmpty: false };
    }

    private static bool OnlyOrders(TaskModel task, int other)
        => !task.HasJoin && task.Dependencies.Any(dependency => dependency.Task == other && dependency is { IsDeclared: true, CarriesData: false, IsRequired: true });

    // Somebody may be asked, or a condition decide: then the order is part of what is meant.
    private static bool HasNoReasonOfItsOwn(TaskModel task)
        => task is { When: null, Validate: null, Policies.RequiresApproval: false, Reads.Count: 0, Writes.Count: 0 };

    // What does so much that it takes long to tell is taken to share something.
    private static bool ShareNothing(ImmutableArray<Access> one, ImmutableArray<Access> other)
        => (long)one.Length * other.Length <= MostPairs && Collisions.Between(WithoutLocks(one), WithoutLocks(other)) is null;

    // A lock makes two accesses safe, not their order meaningless.
    private static ImmutableArray<Access> WithoutLocks(ImmutableArray<Access> accesses)
        => accesses.Select(access => access with { IsAtomic = false, Locks = ImmutableHashSet<StatePath>.Empty }).ToImmutableArray();
}
