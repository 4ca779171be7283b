using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Finds the tasks that wait on each other.</summary>
internal static class Cycles
{
    /// <summary>
    /// The shortest cycle of each strongly connected component, ordered by first task. Each starts at its task declared first;
    /// each task waits for the next. A task that only waits for itself is left out.
    /// </summary>
    public static EquatableArray<EquatableArray<int>> ShortestOfEach(WorkflowGraph graph)
        => [.. StronglyConnected.ComponentsOf(graph)
            .Where(component => component.Count > 1)
            .Select(component => ShortestIn(graph, component))
            .OrderBy(cycle => cycle[0])];

    private static EquatableArray<int> ShortestIn(WorkflowGraph graph, EquatableArray<int> component)
    {
        var search = new CycleSearch(graph, component);
        var shortest = new EquatableArray<int>();
        foreach (var task in component)
        {
            // No cycle is shorter than two tasks.
            if (shortest.Count == 2)
                break;
            var cycle = search.ShortestFrom(task, shortest.Count == 0 ? int.MaxValue : shortest.Count);
            if (cycle.Count > 0)
                shortest = cycle;
        }

        return shortest;
    }
}
