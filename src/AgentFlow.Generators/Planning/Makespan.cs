using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>When each task ends by the declared estimates, in ms from the start of the run, under one schedule and with room for all. A task without an estimate takes no time.</summary>
internal sealed class Makespan
{
    private readonly WorkflowModel _model;
    private readonly WorkflowPlan _plan;
    private readonly long[] _end;
    private readonly int[] _heldUpBy;

    private Makespan(WorkflowModel model, WorkflowPlan plan)
    {
        (_model, _plan) = (model, plan);
        _end = new long[model.Tasks.Count];
        _heldUpBy = [.. Enumerable.Repeat(-1, model.Tasks.Count)];
    }

    /// <summary>When the last task ends. Losers of a join are canceled, and count until it is decided at most.</summary>
    public long Total => Last is var last && last >= 0 ? _end[last] : 0;

    /// <summary>The first of those that end last, or -1 where there is no task.</summary>
    public int Last => LastOf(Enumerable.Range(0, _end.Length).Where(task => !_plan.Policies.MayLose(task)));

    /// <summary>The task whose end lets this one start, or -1 where it starts with the run.</summary>
    public int HeldUpBy(int task) => _heldUpBy[task];

    /// <summary>Each task waits for what it needs alone.</summary>
    public static Makespan Eager(WorkflowModel model, WorkflowPlan plan)
    {
        var span = new Makespan(model, plan);
        foreach (var task in plan.TopologicalOrder)
            span.Start(task, model.Tasks[task].HasJoin ? span.DecidedBy(task) : span.LastOf(plan.Graph.Dependencies[task]));
        return span;
    }

    /// <summary>Each phase waits for what any of its tasks needs, as the plan is emitted.</summary>
    public static Makespan Phased(WorkflowModel model, WorkflowPlan plan)
    {
        var span = new Makespan(model, plan);
        var barrier = -1;
        for (var phase = 0; phase < plan.Phases.Count; phase++)
        {
            barrier = span.LastOf(plan.JoinsBefore[phase].Select(span.DecidedBy).Concat(plan.AwaitedBefore[phase]).Prepend(barrier).Where(task => task >= 0));
            foreach (var task in plan.Phases[phase])
                span.Start(task, barrier);
        }

        return span;
    }

    private void Start(int task, int after)
    {
        _heldUpBy[task] = after;
        _end[task] = (after < 0 ? 0 : _end[after]) + Math.Max(0, _model.Tasks[task].Policies.EstimatedMs);
    }

    // The one with which the join has as many as it needs.
    private int DecidedBy(int task)
    {
        var dependencies = _plan.Graph.Dependencies[task].OrderBy(dependency => _end[dependency]).ToArray();
        var needed = _model.Tasks[task].Policies.Join == Join.Any ? 1 : Math.Max(1, _model.Tasks[task].Policies.Needed);
        return dependencies.Length == 0 ? -1 : dependencies[Math.Min(needed, dependencies.Length) - 1];
    }

    private int LastOf(IEnumerable<int> tasks) => tasks.Aggregate(-1, (last, task) => last < 0 || _end[task] > _end[last] ? task : last);
}
