using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Which types a parameter could have to take the result that it is bound to, fully qualified, the likeliest first.</summary>
internal static class FittingTypes
{
    private const string Outcome = "global::AgentFlow.TaskOutcome";
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    public static IEnumerable<string> Of(BindingProblem problem, ParameterModel parameter, TaskModel? source) => (problem.Kind, source) switch
    {
        (_, null) => [],
        (BindingProblemKind.NoResult, _) => [Outcome],
        (BindingProblemKind.TypeDoesNotFit, { Result: null }) => [Outcome],
        (BindingProblemKind.TypeDoesNotFit, { IsOptional: false, Result: { } result }) => [result.Text],
        (BindingProblemKind.NeedsTolerantForm, { Result: { } result }) when IsListOf(parameter, result)
            => Tolerant(result).Select(item => $"{List}<{item}>"),
        (BindingProblemKind.TypeDoesNotFit or BindingProblemKind.NeedsTolerantForm, { Result: { } result }) => Tolerant(result),
        _ => [],
    };

    private static IEnumerable<string> Tolerant(TypeRef result)
    {
        if (result.Kind != TypeRefKind.Unconstrained)
            yield return result.NullableText;
        yield return $"{Outcome}<{result.Text}>";
    }

    private static bool IsListOf(ParameterModel parameter, TypeRef result) => parameter.Type.Text == $"{List}<{result.Text}>";
}
