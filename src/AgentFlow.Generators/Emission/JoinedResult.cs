using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>How the plan takes what a join has decided.</summary>
internal static class JoinedResult
{
    // run.Winner<Hit>(2), run.WinnerOutcome<Hit>(2); run.WinnerOutcome(2) where they may return anything
    public static string Winner(PlanScope scope, int join, ParameterModel parameter)
    {
        if (IsUntyped(parameter.Type.Text))
            return $"{scope.Names.Run}.WinnerOutcome({join})";
        var result = scope.Model.Tasks[parameter.Binding.Tasks[0]].Result!;
        var call = parameter.Binding.Form == ResultForm.Outcome ? "WinnerOutcome" : "Winner";
        var type = parameter.Binding.Form == ResultForm.Outcome ? TypeNames.OutcomeOf(result.Text) : result.Text;
        return Annotations.Bridge($"{scope.Names.Run}.{call}<{result.Text}>({join})", type, parameter.Type.Text);
    }

    // run.Joined<Hit>(2, 0), and of a T? its value if it had succeeded by then
    public static string Single(PlanScope scope, int join, ParameterModel parameter) =>
        Single(scope, join, parameter.Binding.Tasks[0], parameter.Binding.Form, parameter.Type.Text);

    private static string Single(PlanScope scope, int join, int dependency, ResultForm form, string type)
    {
        var untyped = $"{scope.Names.Run}.Joined({join}, {dependency})";
        if (IsUntyped(type))
            return untyped;
        var source = scope.Model.Tasks[dependency];
        var result = source.Result!;
        var succeeded = $"Status == {TypeNames.OutcomeStatus}.Succeeded";

        // The items of a task all together. Not by its own task: the join is decided just before that one ends.
        if (source.ForEach is not null)
            return Annotations.Bridge($"{untyped}.{succeeded} ? {scope.Names.Run}.ValuesThereAre<{result.Text}>({dependency}) : null", $"{TypeNames.ReadOnlyList}<{result.Text}>?", type);
        var outcome = $"{scope.Names.Run}.Joined<{result.Text}>({join}, {dependency})";
        return form == ResultForm.Outcome
            ? Annotations.Bridge(outcome, TypeNames.OutcomeOf(result.Text), type)
            : Annotations.Bridge($"{outcome}.{succeeded} ? {outcome}.Value : {TakenResult.NoValue(result)}", result.NullableText, type);
    }

    // run.JoinedValues<Hit>(2, [0, 1]), run.JoinedOutcomes<Hit>(2, [0, 1]); a list of Hit? or TaskOutcome one by one
    public static string List(PlanScope scope, int join, ParameterModel parameter)
    {
        var tasks = parameter.Binding.Tasks;
        var itemType = TakenResult.ItemOf(parameter.Type.Text);
        if (parameter.Binding.Form == ResultForm.ValueOrNull || IsUntyped(itemType))
            return $"[{string.Join(", ", tasks.Select(task => Single(scope, join, task, parameter.Binding.Form, itemType)))}]";
        var result = scope.Model.Tasks[tasks[0]].Result!.Text;
        var call = parameter.Binding.Form == ResultForm.Outcome ? "JoinedOutcomes" : "JoinedValues";
        var item = parameter.Binding.Form == ResultForm.Outcome ? TypeNames.OutcomeOf(result) : result;
        var list = $"{scope.Names.Run}.{call}<{result}>({join}, [{string.Join(", ", tasks)}])";
        return Annotations.Bridge(list, $"{TypeNames.ReadOnlyList}<{item}>", parameter.Type.Text);
    }

    private static bool IsUntyped(string type) => type.TrimEnd('?') == TypeNames.TaskOutcome;
}
