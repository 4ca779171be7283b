using System.ComponentModel;

namespace AgentFlow;

/// <summary>The tasks of a workflow, what each waits for, and the phases they run in.</summary>
public sealed class FlowPlan
{
    private readonly PlannedTask[] _tasks;
    private readonly Dependency[][] _dependencies;
    private readonly Dictionary<string, int> _indexes;
    private readonly int[][] _followers;
    private readonly int[][] _sharers;
    private readonly bool _hasPolicies;

    /// <summary>For generated code.</summary>
    /// <exception cref="ArgumentException">Two tasks have one name, or a task depends on one that is not of an earlier phase.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FlowPlan(string name, Schedule schedule, OnFailure onFailure, params PlannedTask[] tasks)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(tasks);
        Name = name;
        Schedule = schedule;
        OnFailure = onFailure;
        _tasks = tasks;
        _indexes = PlanGraph.Index(tasks);
        _dependencies = PlanGraph.Resolve(tasks, _indexes);
        Tasks = Array.AsReadOnly(tasks);
        IndexesByPhase = PlanGraph.GroupByPhase(tasks);
        Phases = Array.AsReadOnly(Array.ConvertAll(
            IndexesByPhase,
            phase => (IReadOnlyList<string>)Array.AsReadOnly(Array.ConvertAll(phase, task => tasks[task].Name))));
        Joins = JoinGraph.For(tasks, _dependencies);
        AsksApproval = Array.Exists(tasks, task => task.RequiresApproval);
        _followers = ItemChains.Followers(tasks, _indexes);
        _sharers = ItemChains.Sharers(tasks, _indexes);
        TakesContexts = Array.Exists(tasks, task => task.TakesContext);
        _hasPolicies = Array.Exists(tasks, task => task.HasPolicies);
        Plain = FlowSession.Untracked(this);
    }

    /// <summary>The name of the workflow type.</summary>
    public string Name { get; }

    /// <summary>When its tasks start.</summary>
    public Schedule Schedule { get; }

    /// <summary>What a failure does to the other tasks.</summary>
    public OnFailure OnFailure { get; }

    /// <summary>The most tasks, and items of tasks, of one run that run at once; 0 for no limit.</summary>
    public int MaxConcurrency { get; init; }

    /// <summary>The most that a run may take, in ms; 0 for no limit.</summary>
    public int TimeoutMs { get; init; }

    /// <summary>The pools that the workflow declares.</summary>
    public IReadOnlyList<PlannedPool> Pools { get; init; } = [];

    /// <summary>The tasks in order of declaration.</summary>
    public IReadOnlyList<PlannedTask> Tasks { get; }

    /// <summary>The task names of each phase, in order of declaration.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phases { get; }

    /// <summary>The session that all runs share which record nothing.</summary>
    internal FlowSession Plain { get; }

    /// <summary>A run of it has nothing to record, to limit or to hand out unless its caller asks for it.</summary>
    internal bool IsPlain => OnFailure == OnFailure.Continue && !HasPolicies && !TakesContexts;

    internal bool TakesContexts { get; }

    /// <summary>A task starts only once it is approved.</summary>
    internal bool AsksApproval { get; }

    /// <summary>The tasks that do not wait for all of their dependencies; null where each of them does.</summary>
    internal JoinGraph? Joins { get; }

    /// <summary>A task is more than a plain call, or the run as a whole is limited.</summary>
    internal bool HasPolicies => _hasPolicies || MaxConcurrency > 0 || TimeoutMs > 0;

    /// <summary>Every task, dependencies before dependents.</summary>
    internal int[][] IndexesByPhase { get; }

    internal int Count => _tasks.Length;

    internal PlannedTask this[int task] => _tasks[task];

    internal ReadOnlySpan<Dependency> DependenciesOf(int task) => _dependencies[task];

    /// <summary>At which position of <see cref="PlannedTask.DependsOn"/> a task has a dependency; -1 where it does not depend on it.</summary>
    internal int PositionOf(int dependency, int task) => Array.FindIndex(_dependencies[task], edge => edge.Task == dependency);

    /// <summary>The tasks that follow a task element by element.</summary>
    internal int[] FollowersOf(int task) => _followers[task];

    /// <summary>The tasks that run for the elements of the same source as a task, itself among them; none where it has its source alone.</summary>
    internal int[] SharersOf(int task) => _sharers[task];

    internal int IndexOf(string name) => _indexes[name];

    /// <summary>The first task whose method generated code calls itself, so that a bound which only the options give cannot hold it back; null where there is none.</summary>
    internal PlannedTask? CalledAtOnce() => MaxConcurrency > 0 || TimeoutMs > 0
        ? null
        : _tasks.Where((task, i) => !task.IsAttempted && Joins?.CanLose(i) != true).FirstOrDefault();

    /// <summary>
    /// The plan as a Mermaid flowchart: a subgraph a phase, an arrow from a task to each that waits for it,
    /// dotted where it runs whatever became of the first. Lines end in LF.
    /// </summary>
    public string ToMermaid() => MermaidFlowchart.Write(this);

    /// <summary>
    /// The plan in the DOT language of Graphviz: a cluster a phase, an edge from a task to each that waits for it,
    /// dotted where it runs whatever became of the first. Lines end in LF.
    /// </summary>
    public string ToDot() => DotGraph.Write(this);

    /// <summary>The workflow's name and size.</summary>
    public override string ToString()
        => $"{Name}: {Count} {(Count == 1 ? "task" : "tasks")} in {Phases.Count} {(Phases.Count == 1 ? "phase" : "phases")}";
}
