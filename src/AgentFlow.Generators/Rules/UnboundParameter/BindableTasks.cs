using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Which tasks a parameter could be bound to by <c>FromTask</c>, by method name.</summary>
internal static class BindableTasks
{
    public static IEnumerable<string> Of(
        BindingProblem problem, ParameterModel parameter, TaskModel task, TaskModel? source, WorkflowModel model) => problem.Kind switch
        {
            BindingProblemKind.CaseOnly => source is null || !Takes(parameter, source) ? [] : [source.MethodName],
            BindingProblemKind.Ambiguous or BindingProblemKind.Contended => task.DependsOn
                .Select(entry => entry.Task)
                .Where(index => index >= 0 && task.Parameters.All(other => !other.Binding.Tasks.Contains(index)))
                .Distinct()
                .Select(index => model.Tasks[index])
                .Where(other => Takes(parameter, other))
                .Select(other => other.MethodName),
            _ => [],
        };

    private static bool Takes(ParameterModel parameter, TaskModel source)
    {
        const string Outcome = "global::AgentFlow.TaskOutcome";
        var type = parameter.Type.Text;
        return type == Outcome
            || (source.Result is { } result
                && ((type == result.Text && !source.IsOptional) || type == result.NullableText || type == $"{Outcome}<{result.Text}>"));
    }
}
