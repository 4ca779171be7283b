using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>In which order tasks are started: as declared, but where they compete for capacity the longest way to the end first.</summary>
internal static class StartOrder
{
    /// <summary>The order within each phase; under <see cref="Schedule.Eager"/>, which has no phases, one order of all tasks.</summary>
    public static EquatableArray<EquatableArray<int>> Of(WorkflowModel model, WorkflowGraph graph, EquatableArray<EquatableArray<int>> phases)
    {
        var order = phases.SelectMany(phase => phase).ToEquatableArray();
        if (!model.Tasks.Any(task => Competes(model, task)))
            return model.Schedule == Schedule.Eager ? [order] : phases;
        var remaining = LongestPath.ToEnd(graph, order, task => Math.Max(0, model.Tasks[task].Policies.EstimatedMs));

        // A task's way is never longer than that of what it waits for, so that each still comes after that.
        return model.Schedule == Schedule.Eager
            ? [Sorted(order)]
            : [.. phases.Select(phase => phase.Any(task => Competes(model, model.Tasks[task])) ? Sorted(phase) : phase)];

        EquatableArray<int> Sorted(EquatableArray<int> tasks) => tasks.OrderByDescending(task => remaining[task]).ToEquatableArray();
    }

    /// <summary>The task may have to wait for others that are ready too.</summary>
    public static bool Competes(WorkflowModel model, TaskModel task) =>
        model.MaxConcurrency > 0 || task.Policies is { Agent: not null } or { Exclusive.Count: > 0 };
}
