using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Where a phased plan awaits its tasks: each once, no earlier than somebody needs it, in order of declaration.</summary>
internal sealed class Awaiting
{
    private readonly bool[] _awaited;

    public Awaiting(WorkflowGraph graph, EquatableArray<EquatableArray<int>> phases)
    {
        _awaited = new bool[graph.Count];
        BeforePhase = [.. phases.Select(phase => Take(phase.SelectMany(task => graph.Dependencies[task])))];
        AtEnd = Take(phases.SelectMany(phase => phase));
    }

    /// <summary>For each phase, what its tasks wait for and no earlier phase awaited.</summary>
    public EquatableArray<EquatableArray<int>> BeforePhase { get; }

    /// <summary>What nobody waits for.</summary>
    public EquatableArray<int> AtEnd { get; }

    private EquatableArray<int> Take(IEnumerable<int> tasks)
    {
        var taken = new List<int>();
        foreach (var task in tasks)
        {
            if (_awaited[task])
                continue;
            _awaited[task] = true;
            taken.Add(task);
        }

        taken.Sort();
        return [.. taken];
    }
}
