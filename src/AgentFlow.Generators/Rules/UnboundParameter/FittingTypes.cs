using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Which types a parameter could have to take the result that it is bound to, fully qualified, the likeliest first.</summary>
internal static class FittingTypes
{
    private const string Outcome = "global::AgentFlow.TaskOutcome";
    private const string ItemsOutcome = "global::AgentFlow.ForEachOutcome";
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    /// <param name="isItem">It takes the items of <paramref name="source"/> one by one.</param>
    public static IEnumerable<string> Of(BindingProblem problem, ParameterModel parameter, TaskModel task, TaskModel? source, bool isItem)
    {
        if (source is null || (isItem && source.ForEach is null))
            return [];
        var isList = source.ForEach is not null && !isItem;
        var mayBeMissing = source.MayGiveNone || (task.HasJoin && !isItem);
        return (problem.Kind, source.Result) switch
        {
            (BindingProblemKind.NoResult or BindingProblemKind.TypeDoesNotFit, null) => isItem ? [] : [isList && !task.HasJoin ? ItemsOutcome : Outcome],
            (BindingProblemKind.TypeDoesNotFit or BindingProblemKind.MayLoseJoin, { } result) when isList => OfItems(result, task.HasJoin),
            (BindingProblemKind.TypeDoesNotFit, { } result) when !mayBeMissing => [result.Text],
            (BindingProblemKind.NeedsTolerantForm or BindingProblemKind.MayLoseJoin, { } result) when IsListOf(parameter, result)
                => Tolerant(result).Where((_, index) => index > 0 || problem.Kind == BindingProblemKind.NeedsTolerantForm).Select(item => $"{List}<{item}>"),
            (BindingProblemKind.TypeDoesNotFit or BindingProblemKind.NeedsTolerantForm or BindingProblemKind.MayLoseJoin, { } result) => Tolerant(result),
            _ => [],
        };
    }

    private static IEnumerable<string> OfItems(TypeRef result, bool hasJoin) => hasJoin ? [$"{List}<{result.Text}>?", Outcome] : [$"{List}<{result.Text}>", $"{List}<{Outcome}<{result.Text}>>"];

    private static IEnumerable<string> Tolerant(TypeRef result)
    {
        if (result.Kind != TypeRefKind.Unconstrained)
            yield return result.NullableText;
        yield return $"{Outcome}<{result.Text}>";
    }

    private static bool IsListOf(ParameterModel parameter, TypeRef result) => parameter.Type.Text == $"{List}<{result.Text}>";
}
