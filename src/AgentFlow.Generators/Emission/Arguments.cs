using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>What the plan passes to a method of the workflow, from locals and the run.</summary>
internal static class Arguments
{
    // orderId, checkBilling.Result, run.TrackShipment, cancellationToken
    public static string Of(PlanScope scope, int task, EquatableArray<ParameterModel> parameters, Supply supply) =>
        string.Join(", ", parameters.Select(parameter => scope.Model.Tasks[task].IsOverloaded
            ? Exactly(scope, task, parameter, supply)
            : Argument(scope, task, parameter, supply)));

    // checkBilling.Result, (IReadOnlyList<int>)[count.Result, weigh.Result]
    /// <summary>What goes into a parameter, as an <c>object</c>: <c>[a, b]</c> has no type of its own.</summary>
    public static string Boxed(PlanScope scope, int task, ParameterModel parameter, Supply supply)
    {
        var argument = Argument(scope, task, parameter, supply);
        return argument.StartsWith("[", StringComparison.Ordinal) ? $"({parameter.Type.Text}){argument}" : argument;
    }

    // (IReadOnlyList<int>)[count.Result, weigh.Result], (TaskOutcome)run.Count
    private static string Exactly(PlanScope scope, int task, ParameterModel parameter, Supply supply)
    {
        var argument = Argument(scope, task, parameter, supply);
        return IsLoose(parameter) ? $"({parameter.Type.Text}){argument}" : argument;
    }

    /// <summary>The argument has no type of its own, or a more special one than the parameter.</summary>
    private static bool IsLoose(ParameterModel parameter) => parameter.Binding.Kind == BindingKind.Gathered
        || (parameter.Binding.Form == ResultForm.Outcome && !parameter.Type.Text.StartsWith(TypeNames.TaskOutcome + "<", StringComparison.Ordinal));

    private static string Argument(PlanScope scope, int task, ParameterModel parameter, Supply supply) => parameter.Binding.Kind switch
    {
        BindingKind.Token => supply.Token,
        BindingKind.Context => supply.Context,
        BindingKind.Result when scope.Model.Tasks[task].HasJoin => JoinedResult.Single(scope, task, parameter),
        BindingKind.Result => TakenResult.Of(scope, parameter.Binding.Tasks[0], parameter.Binding.Form, parameter.Type.Text),
        BindingKind.Gathered when scope.Model.Tasks[task].HasJoin => JoinedResult.List(scope, task, parameter),
        BindingKind.Gathered => TakenResult.List(scope, parameter),
        BindingKind.Winner => JoinedResult.Winner(scope, task, parameter),
        BindingKind.Item => Item(scope, task, parameter, supply),
        BindingKind.OwnResult => Annotations.Bridge(supply.Value, scope.Model.Tasks[task].Result!.Text, parameter.Type.Text),
        BindingKind.Unbound => "default!", // half-typed code; the plan must be C# all the same
        _ => Input(scope, parameter),
    };

    private static string Item(PlanScope scope, int task, ParameterModel parameter, Supply supply)
    {
        var element = scope.Model.Tasks[task].ForEach!.Element;
        return parameter.Binding.Form switch
        {
            ResultForm.Outcome when parameter.Type.Text.TrimEnd('?') == TypeNames.TaskOutcome => supply.Item,
            ResultForm.Outcome => Annotations.Bridge(supply.Item, TypeNames.OutcomeOf(element.Text), parameter.Type.Text),

            // An item that failed upstream has no value.
            ResultForm.ValueOrNull => Annotations.Bridge(
                $"{supply.Item}.Status == {TypeNames.OutcomeStatus}.Succeeded ? {supply.Item}.Value : {TakenResult.NoValue(element)}", element.NullableText, parameter.Type.Text),
            _ => Annotations.Bridge(supply.Item, element.Text, parameter.Type.Text),
        };
    }

    private static string Input(PlanScope scope, ParameterModel parameter)
    {
        var type = scope.Model.Inputs.FirstOrDefault(input => input.Name == parameter.Name)?.Type ?? parameter.Type;
        return Annotations.Bridge(Identifiers.Escape(parameter.Name), type.Text, parameter.Type.Text);
    }
}
