using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>
/// In which order two tasks could be put by <c>DependsOn</c>. Never in one that closes a cycle, that a join would count, or by which a parameter would
/// take another value than before.
/// </summary>
internal static class DeclarableOrders
{
    /// <summary>
    /// Each as <c>waits isWaitedFor together</c>: orders with the same third word can all be declared at once. The one along the plan comes first.
    /// </summary>
    public static IEnumerable<string> Of(Workflow workflow, TaskOverlap overlap, int first, int second)
    {
        var (tasks, phases) = (workflow.Model.Tasks, workflow.Plan.PhaseOf);
        var (early, late) = phases[first] <= phases[second] ? (first, second) : (second, first);
        if (CanWait(workflow.Model, overlap, late, early))
            yield return $"{tasks[late].MethodName} {tasks[early].MethodName} Forward";

        // Within each phase the other way round is an order of the plan, too; across phases it is one that stands alone.
        if (CanWait(workflow.Model, overlap, early, late))
            yield return $"{tasks[early].MethodName} {tasks[late].MethodName} {(phases[early] == phases[late] ? "Reverse" : $"{tasks[early].Name}.{tasks[late].Name}")}";
    }

    private static bool CanWait(WorkflowModel model, TaskOverlap overlap, int task, int other) =>
        overlap.CanOrder(task, other) && !model.Tasks[task].HasJoin && !BindsAnew(model.Tasks[task], model.Tasks[other], model);

    // A parameter is bound by its type among the tasks in DependsOn: one more of them may be taken, or make the choice ambiguous.
    private static bool BindsAnew(TaskModel task, TaskModel other, WorkflowModel model)
    {
        var parameters = task.Parameters.Concat(task.When?.Parameters ?? []).Concat(task.Validate?.Parameters ?? []);
        return parameters.Any(parameter => IsBoundByType(parameter, model) && Takes(parameter.Type.Text, other.Result?.Text));
    }

    private static bool IsBoundByType(ParameterModel parameter, WorkflowModel model) => parameter.Binding.Kind switch
    {
        BindingKind.Result => parameter.Binding.Tasks.All(task => model.Tasks[task].ResultName != parameter.Name),
        BindingKind.Gathered or BindingKind.Winner or BindingKind.Input or BindingKind.Unbound => true,
        _ => false,
    };

    private static bool Takes(string type, string? result)
    {
        var bare = type.TrimEnd('?');
        return bare == "global::AgentFlow.TaskOutcome" || (result?.TrimEnd('?') is { } value && (bare == value || type.Contains($"<{value}>") || type.Contains($"<{value}?>")));
    }
}
