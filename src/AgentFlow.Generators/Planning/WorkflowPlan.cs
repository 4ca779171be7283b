using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>When each task of a workflow starts and where it is awaited. Tasks are numbered as in <see cref="WorkflowModel.Tasks"/>.</summary>
internal sealed class WorkflowPlan
{
    private readonly Lazy<EquatableArray<EquatableArray<int>>> _shortestCycles;
    private readonly Lazy<Reachability> _reachability;

    private WorkflowPlan(WorkflowModel model)
    {
        Graph = WorkflowGraph.Of(model);
        PhaseOf = Phasing.PhaseOfEach(Graph);
        Phases = Phasing.Group(PhaseOf);
        TopologicalOrder = [.. Phases.SelectMany(phase => phase)];
        var awaiting = new Awaiting(Graph, Phases);
        AwaitedBefore = awaiting.BeforePhase;
        AwaitedAtEnd = awaiting.AtEnd;
        Width = WidthOf(Phases, AwaitedBefore);
        _shortestCycles = new(() => HasOrder ? [] : Cycles.ShortestOfEach(Graph));
        _reachability = new(() => new Reachability(Graph, TopologicalOrder));
    }

    public WorkflowGraph Graph { get; }

    /// <summary>False where tasks wait on each other, or a task on itself: then there are no phases.</summary>
    public bool HasOrder => TopologicalOrder.Count == Graph.Count;

    /// <summary>The tasks of each phase, in order of declaration.</summary>
    public EquatableArray<EquatableArray<int>> Phases { get; }

    /// <summary>The phase of each task, counted from 1; 0 where there is no order.</summary>
    public EquatableArray<int> PhaseOf { get; }

    /// <summary>Every task after those it waits for: phase by phase, in order of declaration.</summary>
    public EquatableArray<int> TopologicalOrder { get; }

    /// <summary>How many tasks can run at once, phase by phase: those of a phase, and those of earlier ones that nobody has awaited yet.</summary>
    public int Width { get; }

    /// <summary>For each phase (the first is 0), what is awaited before it starts, in order of declaration. Nothing is awaited twice.</summary>
    public EquatableArray<EquatableArray<int>> AwaitedBefore { get; }

    /// <summary>What nobody waits for, in order of declaration: awaited at the end.</summary>
    public EquatableArray<int> AwaitedAtEnd { get; }

    /// <summary>
    /// The shortest cycle of each group of tasks that wait on each other: each task waits for the next and the last for the first,
    /// which is the one declared first. A task that waits for itself is no cycle here.
    /// </summary>
    public EquatableArray<EquatableArray<int>> ShortestCycles => _shortestCycles.Value;

    /// <summary>Which task waits for which, directly or through others. Only where there is an order.</summary>
    public Reachability Reachability => _reachability.Value;

    public static WorkflowPlan Create(WorkflowModel model) => new(model);

    /// <summary>Two tasks of which neither waits for the other, whatever the schedule. Only where there is an order.</summary>
    public bool MayOverlap(int first, int second)
        => first != second && !Reachability.Reaches(first, second) && !Reachability.Reaches(second, first);

    private static int WidthOf(EquatableArray<EquatableArray<int>> phases, EquatableArray<EquatableArray<int>> awaitedBefore)
    {
        var (running, width) = (0, 0);
        for (var phase = 0; phase < phases.Count; phase++)
        {
            running += phases[phase].Count - awaitedBefore[phase].Count;
            width = Math.Max(width, running);
        }

        return width;
    }
}
