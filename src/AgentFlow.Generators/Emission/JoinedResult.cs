using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>How the plan takes what a join has decided.</summary>
internal static class JoinedResult
{
    // run.Winner<Hit>(2), run.WinnerOutcome<Hit>(2)
    public static string Winner(PlanScope scope, int join, ParameterModel parameter)
    {
        var result = scope.Model.Tasks[parameter.Binding.Tasks[0]].Result;
        return parameter.Binding.Form == ResultForm.Outcome
            ? $"{scope.Names.Run}.WinnerOutcome<{result!.Text}>({join})"
            : Annotations.Bridge($"{scope.Names.Run}.Winner<{result!.Text}>({join})", result.Text, parameter.Type.Text);
    }

    // run.Joined<Hit>(2, 0), and of a T? its value if it had succeeded by then
    public static string Single(PlanScope scope, int join, ParameterModel parameter)
    {
        var dependency = parameter.Binding.Tasks[0];
        var result = scope.Model.Tasks[dependency].Result;
        var outcome = $"{scope.Names.Run}.Joined{(result is null ? "" : $"<{result.Text}>")}({join}, {dependency})";
        if (parameter.Binding.Form == ResultForm.Outcome)
            return outcome;
        var value = $"{outcome}.Status == {TypeNames.OutcomeStatus}.Succeeded ? {outcome}.Value : {TakenResult.NoValue(result!)}";
        return Annotations.Bridge(value, result!.NullableText, parameter.Type.Text);
    }

    // run.JoinedValues<Hit>(2, [0, 1]), run.JoinedOutcomes<Hit>(2, [0, 1])
    public static string List(PlanScope scope, int join, ParameterModel parameter)
    {
        var tasks = parameter.Binding.Tasks;
        var result = scope.Model.Tasks[tasks[0]].Result!.Text;
        var call = parameter.Binding.Form == ResultForm.Outcome ? "JoinedOutcomes" : "JoinedValues";
        var item = parameter.Binding.Form == ResultForm.Outcome ? TypeNames.OutcomeOf(result) : result;
        var list = $"{scope.Names.Run}.{call}<{result}>({join}, [{string.Join(", ", tasks)}])";
        return Annotations.Bridge(list, $"{TypeNames.ReadOnlyList}<{item}>", parameter.Type.Text);
    }
}
