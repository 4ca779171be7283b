using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>How long the longest way to the end is from each task, that task included.</summary>
internal static class LongestPath
{
    /// <param name="order">The tasks of the graph, each after those it waits for.</param>
    /// <param name="length">How long a task takes, in ms, or in whatever unit the answer is wanted.</param>
    public static IReadOnlyList<long> ToEnd(WorkflowGraph graph, EquatableArray<int> order, Func<int, long> length)
    {
        var remaining = new long[graph.Count];
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var longest = 0L;
            foreach (var dependent in graph.Dependents[order[i]])
                longest = Math.Max(longest, remaining[dependent]);
            remaining[order[i]] = longest + length(order[i]);
        }

        return remaining;
    }
}
