using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>When each task of a workflow starts and where it is awaited. Tasks are numbered as in <see cref="WorkflowModel.Tasks"/>.</summary>
internal sealed class WorkflowPlan
{
    private readonly Lazy<EquatableArray<EquatableArray<int>>> _shortestCycles;
    private readonly Lazy<Reachability> _reachability;
    private readonly Lazy<int[]> _startPositions;

    private WorkflowPlan(WorkflowModel model)
    {
        Graph = WorkflowGraph.Of(model);
        PhaseOf = Phasing.PhaseOfEach(Graph);
        Phases = Phasing.Group(PhaseOf);
        TopologicalOrder = [.. Phases.SelectMany(phase => phase)];
        var awaiting = new Awaiting(model, Phases);
        AwaitedBefore = awaiting.BeforePhase;
        JoinsBefore = awaiting.JoinsBeforePhase;
        AwaitedAtEnd = awaiting.AtEnd;
        Sinks = awaiting.Sinks;
        StartOrder = Planning.StartOrder.Of(model, Graph, Phases);
        Policies = new PolicyPlan(model, Graph);
        Width = WidthOf(Phases, AwaitedBefore);
        if (model.MaxConcurrency > 0)
            Width = Math.Min(Width, model.MaxConcurrency);
        _shortestCycles = new(() => HasOrder ? [] : Cycles.ShortestOfEach(Graph));
        _startPositions = new(() => PositionsIn(StartOrder.SelectMany(phase => phase)));
        _reachability = new(() => new Reachability(model, TopologicalOrder));
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

    /// <summary>
    /// How many tasks can run at once, phase by phase: those of a phase, and those of earlier ones that nobody has awaited yet; no more
    /// than the workflow allows. The items of a task count as one.
    /// </summary>
    public int Width { get; }

    /// <summary>For each phase (the first is 0), what is awaited before it starts, in order of declaration. Nothing is awaited twice.</summary>
    public EquatableArray<EquatableArray<int>> AwaitedBefore { get; }

    /// <summary>For each phase, its tasks with a join that must be decided before it starts, in order of declaration.</summary>
    public EquatableArray<EquatableArray<int>> JoinsBefore { get; }

    /// <summary>What no phase awaits, in order of declaration: awaited at the end.</summary>
    public EquatableArray<int> AwaitedAtEnd { get; }

    /// <summary>The tasks that no other waits for until they have ended, in order of declaration: when these have, all have.</summary>
    public EquatableArray<int> Sinks { get; }

    /// <summary>The tasks of each phase in the order in which they are started; under <see cref="Schedule.Eager"/> one order of all.</summary>
    public EquatableArray<EquatableArray<int>> StartOrder { get; }

    /// <summary>What the policies come to for each task.</summary>
    public PolicyPlan Policies { get; }

    /// <summary>
    /// The shortest cycle of each group of tasks that wait on each other: each task waits for the next and the last for the first,
    /// which is the one declared first. A task that waits for itself is no cycle here.
    /// </summary>
    public EquatableArray<EquatableArray<int>> ShortestCycles => _shortestCycles.Value;

    /// <summary>Which task starts only after which has ended. Only where there is an order.</summary>
    public Reachability Reachability => _reachability.Value;

    /// <summary>These tasks, the one that most likely starts last first: as likely it ends last, so that who has waited for it waits for no other.</summary>
    public IEnumerable<int> LastStartedFirst(IEnumerable<int> tasks) => tasks.OrderByDescending(task => _startPositions.Value[task]);

    public static WorkflowPlan Create(WorkflowModel model) => new(model);

    /// <summary>Two tasks of which neither starts only after the other has ended, whatever the phases. Only where there is an order.</summary>
    public bool MayOverlap(int first, int second)
        => first != second && !Reachability.Reaches(first, second) && !Reachability.Reaches(second, first);

    private int[] PositionsIn(IEnumerable<int> order)
    {
        var positions = new int[Graph.Count];
        foreach (var (task, position) in order.Select((task, position) => (task, position)))
            positions[task] = position;
        return positions;
    }

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
