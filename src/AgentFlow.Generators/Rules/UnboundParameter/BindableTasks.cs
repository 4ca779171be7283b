using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Which tasks a parameter could be bound to by <c>FromTask</c>, by method name.</summary>
internal static class BindableTasks
{
    public static IEnumerable<string> Of(
        BindingProblem problem, ParameterModel parameter, TaskModel task, TaskModel? source, WorkflowModel model) => problem.Kind switch
        {
            BindingProblemKind.CaseOnly => source is null || !Takes(parameter, task, source) ? [] : [source.MethodName],
            BindingProblemKind.Ambiguous or BindingProblemKind.Contended => task.DependsOn
                .Select(entry => entry.Task)
                .Where(index => index >= 0 && task.Parameters.All(other => !other.Binding.Tasks.Contains(index)))
                .Distinct()
                .Select(index => model.Tasks[index])
                .Where(other => Takes(parameter, task, other))
                .Select(other => other.MethodName),
            _ => [],
        };

    private static bool Takes(ParameterModel parameter, TaskModel task, TaskModel source)
    {
        const string Outcome = "global::AgentFlow.TaskOutcome";
        const string List = "global::System.Collections.Generic.IReadOnlyList";
        var type = parameter.Type.Text;
        if (type == Outcome || source.Result is not { } result)
            return type == Outcome;
        if (source.ForEach is not null)
            return task.HasJoin ? type == $"{List}<{result.Text}>?" : type == $"{List}<{result.Text}>" || type == $"{List}<{Outcome}<{result.Text}>>";
        return (type == result.Text && !source.MayGiveNone && !task.HasJoin) || type == result.NullableText || type == $"{Outcome}<{result.Text}>";
    }
}
