using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>
/// Which tasks may run at the same time, whatever the schedule: as <c>Eager</c> would start them. A task that runs once per element may overlap itself,
/// and one that may outlive its timeout overlaps all that it does not hold back.
/// </summary>
internal sealed class TaskOverlap
{
    private readonly WorkflowModel _model;
    private readonly Reachability _reachability;
    private readonly Lazy<Reachability> _required;
    private readonly Lazy<Reachability> _paths;
    private readonly HashSet<string> _single;

    public TaskOverlap(WorkflowModel model, WorkflowPlan plan)
    {
        _model = model;
        _reachability = new(model with { Schedule = Schedule.Eager }, plan.TopologicalOrder);
        _required = new(() => new Reachability(WorkflowGraph.Of(model, requiredOnly: true), plan.TopologicalOrder));
        _paths = new(() => new Reachability(plan.Graph, plan.TopologicalOrder));
        _single = [.. model.Pools.Where(pool => pool.Instances == 1).Select(pool => pool.Name)];
    }

    /// <summary>Both may be running at one moment; a task and itself, in two of its items or attempts.</summary>
    public bool Of(int first, int second)
    {
        if (_model.MaxConcurrency == 1 || SharePoolOfOne(first, second))
            return false;
        if (first == second)
            return _model.Tasks[first] is { ForEach: not null, Policies.MaxConcurrency: not 1 } || (MayOutlive(first) && _model.Tasks[first].Policies.Retries > 0);
        if (!_reachability.Reaches(first, second) && !_reachability.Reaches(second, first))
            return true;
        return Outlives(first, second) || Outlives(second, first);
    }

    /// <summary>What lets two tasks run at one moment that may; for messages.</summary>
    public string Why(int first, int second)
    {
        if (first == second)
            return _model.Tasks[first].ForEach is not null ? "It runs for several elements at once" : "It takes no CancellationToken, so that it may still run after its timeout, when it is tried again";
        return WhyInSpite(first, second) ?? WhyInSpite(second, first) ?? "No dependency orders them";
    }

    // One waits for the other, and yet does not start after it.
    private string? WhyInSpite(int task, int other)
    {
        var (waiting, waitedFor) = (_model.Tasks[task].Name, _model.Tasks[other].Name);
        if (!_paths.Value.Reaches(task, other))
            return null;
        if (_reachability.Reaches(task, other))
            return $"'{waitedFor}' takes no CancellationToken, so that it may still run after its timeout, when '{waiting}' starts";
        return _model.Tasks.Any(joined => joined.HasJoin)
            ? $"'{waiting}' follows a join, which does not wait for all: '{waitedFor}' may still run"
            : $"'{waiting}' starts as soon as there are elements, while '{waitedFor}' still runs";
    }

    /// <summary>A dependency of <paramref name="task"/> on <paramref name="other"/> would not close a cycle, and is not there yet.</summary>
    public bool CanOrder(int task, int other) => task != other && !_paths.Value.Reaches(other, task) && !_paths.Value.Reaches(task, other);

    /// <summary>Another dependency of <paramref name="task"/> waits for <paramref name="other"/> as well.</summary>
    public bool IsImplied(int task, int other)
        => _model.Tasks[task].Dependencies.Any(dependency => dependency.Task >= 0 && dependency.Task != other && _paths.Value.Reaches(dependency.Task, other));

    /// <summary>What <paramref name="task"/> comes after only because it depends on <paramref name="other"/>: that one, and what that one waits for.</summary>
    public IEnumerable<int> OnlyThrough(int task, int other)
    {
        var rest = _model.Tasks[task].Dependencies.Select(dependency => dependency.Task).Where(dependency => dependency >= 0 && dependency != other).ToList();
        return Enumerable.Range(0, _model.Tasks.Count).Where(earlier => IsBefore(other, earlier) && !rest.Exists(dependency => IsBefore(dependency, earlier)));

        bool IsBefore(int task, int earlier) => task == earlier || _paths.Value.Reaches(task, earlier);
    }

    // What must have succeeded before a task starts has not been given up.
    private bool Outlives(int task, int other)
        => MayOutlive(task) && _reachability.Reaches(other, task) && !_required.Value.Reaches(other, task);

    private bool MayOutlive(int task)
        => _model.Tasks[task] is { Policies.TimeoutMs: > 0 } timed && timed.Parameters.All(parameter => parameter.Binding.Kind is not (BindingKind.Token or BindingKind.Context));

    private bool SharePoolOfOne(int first, int second)
        => _model.Tasks[first].Policies.Agent is { } pool && pool == _model.Tasks[second].Policies.Agent && _single.Contains(pool);
}
