using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>How the plan takes what became of a task that has ended.</summary>
internal static class TakenResult
{
    // checkBilling.Result, run.TrackShipment
    public static string Of(PlanScope scope, int dependency, ResultForm form, string type)
    {
        var source = scope.Model.Tasks[dependency];
        if (source.ForEach is not null)
            return OfItems(scope, dependency, form, type);
        var local = scope.Local(dependency);
        return form switch
        {
            ResultForm.Value => Annotations.Bridge($"{local}.Result", source.Result!.Text, type),
            ResultForm.ValueOrNull => Annotations.Bridge(
                $"{local}.IsCompletedSuccessfully ? {local}.Result : {NoValue(source.Result!)}", source.Result!.NullableText, type),
            _ when type.TrimEnd('?') == TypeNames.TaskOutcome => Outcome(scope, dependency),
            _ => Annotations.Bridge(Outcome(scope, dependency), TypeNames.OutcomeOf(source.Result?.Text), type),
        };
    }

    // [first.Result, second.Result]
    public static string List(PlanScope scope, ParameterModel parameter)
    {
        var sources = parameter.Binding.Tasks;
        if (sources.Count == 1 && scope.Model.Tasks[sources[0]].ForEach is not null)
            return OfItems(scope, sources[0], parameter.Binding.Form, parameter.Type.Text);
        var item = ItemOf(parameter.Type.Text);
        return $"[{string.Join(", ", sources.Select(task => Of(scope, task, parameter.Binding.Form, item)))}]";
    }

    /// <summary>The <c>T</c> of <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    public static string ItemOf(string list) => list.Substring(list.IndexOf('<') + 1, list.LastIndexOf('>') - list.IndexOf('<') - 1);

    // The cast gives the conditional its type: int? has no common type with null otherwise.
    public static string NoValue(TypeRef type) =>
        type.Kind is TypeRefKind.Value or TypeRefKind.NullableValue ? $"default({type.NullableText})" : "null";

    // summarize.Result, run.ValuesThereAre<Summary>(1), run.Summarize
    private static string OfItems(PlanScope scope, int dependency, ResultForm form, string type)
    {
        var source = scope.Model.Tasks[dependency];
        var list = $"{TypeNames.ReadOnlyList}<{source.Result?.Text}>";
        return form switch
        {
            ResultForm.Value => Annotations.Bridge($"{scope.Local(dependency)}.Result", list, type),
            ResultForm.ValueOrNull => Annotations.Bridge(
                $"{scope.Local(dependency)}.IsCompletedSuccessfully ? {scope.Local(dependency)}.Result : null", list + "?", type),
            ResultForm.ThoseThereAre => Annotations.Bridge($"{scope.Names.Run}.ValuesThereAre<{source.Result!.Text}>({dependency})", list, type),
            _ => Outcome(scope, dependency),
        };
    }

    // The generated property, or where its type lets it be private only, what that property calls.
    private static string Outcome(PlanScope scope, int dependency)
    {
        var task = scope.Model.Tasks[dependency];
        return task.Result is { } result && NestedAccess.Of(result.Access) == "private"
            ? $"{scope.Names.Run}.{RunType.Outcome(task)}({dependency})"
            : $"{scope.Names.Run}.{Identifiers.Escape(task.Name)}";
    }
}
