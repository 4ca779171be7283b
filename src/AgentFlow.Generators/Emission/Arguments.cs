using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>What the plan passes to a task method, from locals and the run.</summary>
internal static class Arguments
{
    // orderId, checkBilling.Result, run.TrackShipment, cancellationToken
    public static string Of(PlanScope scope, int task)
    {
        var arguments = new List<string>();
        foreach (var parameter in scope.Model.Tasks[task].Parameters)
            arguments.Add(Argument(scope, task, parameter));
        return string.Join(", ", arguments);
    }

    private static string Argument(PlanScope scope, int task, ParameterModel parameter) => parameter.Binding.Kind switch
    {
        BindingKind.Token => scope.Names.Token,
        BindingKind.Context => $"{scope.Names.Run}.Context({task})",
        BindingKind.Result => Taken(scope, parameter.Binding.Tasks[0], parameter.Binding.Form, parameter.Type.Text),
        BindingKind.Gathered => Gathered(scope, parameter),
        BindingKind.Unbound => "default!", // half-typed code; the plan must be C# all the same
        _ => Input(scope, parameter),
    };

    private static string Input(PlanScope scope, ParameterModel parameter)
    {
        var type = scope.Model.Inputs.FirstOrDefault(input => input.Name == parameter.Name)?.Type ?? parameter.Type;
        return Annotations.Bridge(Identifiers.Escape(parameter.Name), type.Text, parameter.Type.Text);
    }

    // [first.Result, second.Result]
    private static string Gathered(PlanScope scope, ParameterModel parameter)
    {
        var list = parameter.Type.Text;
        var item = list.Substring(list.IndexOf('<') + 1, list.LastIndexOf('>') - list.IndexOf('<') - 1);
        return $"[{string.Join(", ", parameter.Binding.Tasks.Select(task => Taken(scope, task, parameter.Binding.Form, item)))}]";
    }

    private static string Taken(PlanScope scope, int dependency, ResultForm form, string type)
    {
        var local = scope.Local(dependency);
        var result = scope.Model.Tasks[dependency].Result;
        return form switch
        {
            ResultForm.Value => Annotations.Bridge($"{local}.Result", result!.Text, type),
            ResultForm.ValueOrNull => Annotations.Bridge(
                $"{local}.IsCompletedSuccessfully ? {local}.Result : {NoValue(result!)}", result!.NullableText, type),
            _ when type.TrimEnd('?') == TypeNames.TaskOutcome => Outcome(scope, dependency),
            _ => Annotations.Bridge(Outcome(scope, dependency), TypeNames.OutcomeOf(result?.Text), type),
        };
    }

    // The cast gives the conditional its type: int? has no common type with null otherwise.
    private static string NoValue(TypeRef type) =>
        type.Kind is TypeRefKind.Value or TypeRefKind.NullableValue ? $"default({type.NullableText})" : "null";

    // The generated property, or where its type lets it be private only, what that property calls.
    private static string Outcome(PlanScope scope, int dependency)
    {
        var task = scope.Model.Tasks[dependency];
        if (task.Result is { } result && NestedAccess.Of(result.Access) == "private")
            return $"{scope.Names.Run}.Outcome<{result.Text}>({dependency})";
        return $"{scope.Names.Run}.{Identifiers.Escape(task.Name)}";
    }
}
