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
        BindingKind.Result => Taken(scope, parameter.Binding.Tasks[0], parameter.Binding.Form),
        BindingKind.Gathered => Gathered(scope, parameter.Binding),
        _ => Identifiers.Escape(parameter.Name),
    };

    // [first.Result, second.Result]
    private static string Gathered(PlanScope scope, Binding binding)
    {
        var items = new List<string>();
        foreach (var task in binding.Tasks)
            items.Add(Taken(scope, task, binding.Form));
        return $"[{string.Join(", ", items)}]";
    }

    private static string Taken(PlanScope scope, int dependency, ResultForm form)
    {
        var local = scope.Local(dependency);
        return form switch
        {
            ResultForm.Value => $"{local}.Result",
            ResultForm.ValueOrNull => $"{local}.IsCompletedSuccessfully ? {local}.Result : {NoValue(scope.Model.Tasks[dependency].Result!)}",
            _ => Outcome(scope, dependency),
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
