using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Which task runs in which phase: one later than the deepest of those it waits for.</summary>
internal static class Phasing
{
    /// <summary>The phase of each task, counted from 1; all 0 where a cycle leaves the graph without an order.</summary>
    public static EquatableArray<int> PhaseOfEach(WorkflowGraph graph)
    {
        var phases = new int[graph.Count];
        var waitsFor = new int[graph.Count];
        var ready = new Queue<int>();
        for (var task = 0; task < graph.Count; task++)
        {
            waitsFor[task] = graph.Dependencies[task].Count;
            if (waitsFor[task] == 0)
                ready.Enqueue(task);
        }

        var ordered = 0;
        while (ready.Count > 0)
        {
            var task = ready.Dequeue();
            ordered++;
            phases[task]++;
            foreach (var dependent in graph.Dependents[task])
            {
                phases[dependent] = Math.Max(phases[dependent], phases[task]);
                if (--waitsFor[dependent] == 0)
                    ready.Enqueue(dependent);
            }
        }

        return ordered == graph.Count ? [.. phases] : [.. new int[graph.Count]];
    }

    /// <summary>The tasks of each phase in order of declaration; empty where there is no order.</summary>
    public static EquatableArray<EquatableArray<int>> Group(EquatableArray<int> phaseOfEach)
    {
        var phases = new List<List<int>>();
        for (var task = 0; task < phaseOfEach.Count; task++)
        {
            while (phases.Count < phaseOfEach[task])
                phases.Add([]);
            if (phaseOfEach[task] > 0)
                phases[phaseOfEach[task] - 1].Add(task);
        }

        return [.. phases.Select(phase => phase.ToEquatableArray())];
    }
}
