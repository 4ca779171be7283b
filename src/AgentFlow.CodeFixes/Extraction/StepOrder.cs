using Microsoft.CodeAnalysis;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What each step waits for, by index. Data comes by parameters; the rest is told by <c>DependsOn</c>, and only what nothing else implies.</summary>
internal sealed class StepOrder
{
    private readonly List<HashSet<int>> _before = [];
    private readonly List<IReadOnlyList<int>> _dependsOn = [];

    private StepOrder()
    {
    }

    /// <summary>The earlier steps that step <paramref name="index"/> waits for and takes nothing from.</summary>
    public IReadOnlyList<int> DependsOn(int index) => _dependsOn[index];

    public static StepOrder Of(IReadOnlyList<Step> steps, StepConflicts conflicts)
    {
        var order = new StepOrder();
        for (var index = 0; index < steps.Count; index++)
        {
            var data = Enumerable.Range(0, index).Where(earlier => Takes(steps[index], steps[earlier])).ToList();
            var before = new HashSet<int>(data.SelectMany(earlier => order._before[earlier].Append(earlier)));
            var dependsOn = new List<int>();

            // From the nearest back: what that one waits for is implied.
            for (var earlier = index - 1; earlier >= 0; earlier--)
            {
                if (before.Contains(earlier) || !conflicts.Between(steps[earlier], steps[index]))
                    continue;
                dependsOn.Insert(0, earlier);
                before.Add(earlier);
                before.UnionWith(order._before[earlier]);
            }

            order._before.Add(before);
            order._dependsOn.Add(dependsOn);
        }

        return order;
    }

    private static bool Takes(Step step, Step earlier)
        => earlier.Local is { } local && step.Uses.Locals.Contains(local, SymbolEqualityComparer.Default);
}
