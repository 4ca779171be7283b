using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>In which order the tasks of a phase are started: as declared, but where they compete for capacity the longest way to the end first.</summary>
internal static class StartOrder
{
    public static EquatableArray<EquatableArray<int>> Of(WorkflowModel model, WorkflowGraph graph, EquatableArray<EquatableArray<int>> phases)
    {
        if (!phases.Any(phase => IsLimited(model, phase)) || !model.Tasks.Any(task => task.Policies.EstimatedMs > 0))
            return phases;
        var order = phases.SelectMany(phase => phase).ToEquatableArray();
        var remaining = LongestPath.ToEnd(graph, order, task => Math.Max(0, model.Tasks[task].Policies.EstimatedMs));
        return [.. phases.Select(phase => IsLimited(model, phase) ? phase.OrderByDescending(task => remaining[task]).ToEquatableArray() : phase)];
    }

    private static bool IsLimited(WorkflowModel model, EquatableArray<int> phase) =>
        phase.Count > 1
        && (model.MaxConcurrency > 0 || phase.Any(task => model.Tasks[task].Policies is { Agent: not null } or { Exclusive.Count: > 0 }));
}
