using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Where a plan awaits its tasks: each once, no earlier than somebody needs it, in order of declaration.</summary>
internal sealed class Awaiting
{
    private readonly bool[] _awaited;

    public Awaiting(WorkflowModel model, EquatableArray<EquatableArray<int>> phases)
    {
        _awaited = new bool[model.Tasks.Count];
        BeforePhase = [.. phases.Select(phase => Take(phase.Where(task => !model.Tasks[task].HasJoin)
            .SelectMany(task => model.Tasks[task].Dependencies).Select(dependency => dependency.Task)))];
        JoinsBeforePhase = [.. phases.Select(phase => phase.Where(task => IsJoin(model.Tasks[task])).ToEquatableArray())];
        AtEnd = Take(phases.SelectMany(phase => phase));
        Sinks = SinksOf(model);
    }

    /// <summary>For each phase, what its tasks wait for until it has ended, and no earlier phase awaited.</summary>
    public EquatableArray<EquatableArray<int>> BeforePhase { get; }

    /// <summary>For each phase, its tasks that wait for a join to be decided.</summary>
    public EquatableArray<EquatableArray<int>> JoinsBeforePhase { get; }

    /// <summary>What no phase awaits.</summary>
    public EquatableArray<int> AtEnd { get; }

    /// <summary>The tasks that no other waits for until they have ended: when these have, all have.</summary>
    public EquatableArray<int> Sinks { get; }

    private static bool IsJoin(TaskModel task) => task.HasJoin && task.Dependencies.Count > 0;

    // A join is decided before all of its dependencies have ended, and who takes items one by one waits for none but those.
    private static EquatableArray<int> SinksOf(WorkflowModel model)
    {
        var awaited = new HashSet<int>(model.Tasks
            .Where(task => !task.HasJoin)
            .SelectMany(task => task.Dependencies)
            .Where(dependency => dependency.Strength != Strength.ItemByItem)
            .Select(dependency => dependency.Task));
        return [.. Enumerable.Range(0, model.Tasks.Count).Where(task => !awaited.Contains(task))];
    }

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
