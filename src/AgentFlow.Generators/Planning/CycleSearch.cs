using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Breadth-first search for a short cycle within one strongly connected component.</summary>
internal sealed class CycleSearch
{
    private readonly WorkflowGraph _graph;
    private readonly bool[] _inside;
    private readonly int[] _cameFrom;
    private readonly int[] _seenBy;

    public CycleSearch(WorkflowGraph graph, EquatableArray<int> component)
    {
        _graph = graph;
        _inside = new bool[graph.Count];
        _cameFrom = new int[graph.Count];
        _seenBy = [.. Enumerable.Repeat(-1, graph.Count)];
        foreach (var task in component)
            _inside[task] = true;
    }

    /// <summary>
    /// The shortest cycle through <paramref name="start"/> and tasks declared after it, of fewer than <paramref name="limit"/> tasks;
    /// empty where there is none. Earlier tasks are left out, as the cycles through them are found from there.
    /// </summary>
    public EquatableArray<int> ShortestFrom(int start, int limit)
    {
        var queue = new Queue<(int Task, int Length)>();
        queue.Enqueue((start, 1));
        _seenBy[start] = start;
        while (queue.Count > 0)
        {
            var (task, length) = queue.Dequeue();
            if (length >= limit)
                break;
            foreach (var dependency in _graph.Dependencies[task])
            {
                if (dependency == start && task != start)
                    return PathTo(task, start);
                if (dependency <= start || !_inside[dependency] || _seenBy[dependency] == start)
                    continue;
                _seenBy[dependency] = start;
                _cameFrom[dependency] = task;
                queue.Enqueue((dependency, length + 1));
            }
        }

        return [];
    }

    private EquatableArray<int> PathTo(int end, int start)
    {
        var path = new List<int>();
        for (var task = end; task != start; task = _cameFrom[task])
            path.Add(task);
        path.Add(start);
        path.Reverse();
        return [.. path];
    }
}
