using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Which task waits for which: tasks are numbered from 0, in order of declaration.</summary>
internal sealed class WorkflowGraph
{
    private readonly Lazy<EquatableArray<EquatableArray<int>>> _dependents;

    /// <param name="dependencies">For each task those it waits for, each once.</param>
    public WorkflowGraph(EquatableArray<EquatableArray<int>> dependencies)
    {
        Dependencies = dependencies;
        _dependents = new(Reverse);
    }

    /// <summary>For each task those it waits for.</summary>
    public EquatableArray<EquatableArray<int>> Dependencies { get; }

    /// <summary>For each task those that wait for it, in order of declaration.</summary>
    public EquatableArray<EquatableArray<int>> Dependents => _dependents.Value;

    public int Count => Dependencies.Count;

    /// <summary>All dependencies of a workflow, or those alone that must not have failed.</summary>
    public static WorkflowGraph Of(WorkflowModel model, bool requiredOnly = false)
        => new([.. model.Tasks.Select(task => Edges(task, requiredOnly))]);

    private static EquatableArray<int> Edges(TaskModel task, bool requiredOnly)
        => [.. task.Dependencies.Where(edge => edge.MustNotFail || !requiredOnly).Select(edge => edge.Task)];

    private EquatableArray<EquatableArray<int>> Reverse()
    {
        var rows = new List<int>[Count];
        for (var task = 0; task < Count; task++)
            rows[task] = [];
        for (var task = 0; task < Count; task++)
        {
            foreach (var dependency in Dependencies[task])
                rows[dependency].Add(task);
        }

        return [.. rows.Select(row => row.ToEquatableArray())];
    }
}
