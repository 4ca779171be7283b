using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The statements that start one task.</summary>
internal static class TaskStart
{
    // var checkBilling = run.Kept<Bill>(0) ?? run.Begin(0).Track(CheckBillingAsync(orderId, cancellationToken));
    public static void WriteUnguarded(SourceWriter code, PlanScope scope, int task)
    {
        var model = scope.Model.Tasks[task];
        var local = scope.Local(task);
        if (MayThrow(scope, task) || model.When is { TakesItem: false })
            WriteGuarded(code, scope, task, local);
        else
            code.Line($"var {local} = {scope.Names.Run}.Kept{StartExpression.Of(model)}({task}) ?? {StartExpression.Of(scope, task)};");
    }

    // var calculateRefund = run.NotStarted<Refund>(2);
    // if (run.CanStart(2, checkBilling, trackShipment))
    //     calculateRefund = run.Begin(2).Offload(() => CalculateRefund(checkBilling.Result, trackShipment.Result));
    public static void WriteGuarded(SourceWriter code, PlanScope scope, int task, string local)
    {
        code.Line($"var {local} = {scope.Names.Run}.NotStarted{StartExpression.Of(scope.Model.Tasks[task])}({task});");
        var guard = $"if ({Guard(scope, task)})";
        if (MayThrow(scope, task))
        {
            using (code.Open(guard))
                WriteCaught(code, scope, task, local);
        }
        else
        {
            code.Line(guard);
            using (code.Indent())
                code.Line($"{local} = {StartExpression.Of(scope, task)};");
        }
    }

    // run.CanStart(2, checkBilling) && run.SucceededOrExcused(2, 1) && run.When(2, () => NeedsRefund(checkBilling.Result))
    private static string Guard(PlanScope scope, int task)
    {
        var model = scope.Model.Tasks[task];
        var conditions = new List<string> { scope.CanStart(task) };
        foreach (var dependency in model.Dependencies.Where(dependency => dependency.Strength == Strength.RequiredUnlessExcused))
            conditions.Add($"{scope.Names.Run}.SucceededOrExcused({task}, {dependency.Task})");
        if (model.When is { TakesItem: false })
            conditions.Add(Predicates.Guard(scope, task));
        return string.Join(" && ", conditions);
    }

    // try { trackShipment = run.Begin(1).Track(TrackShipmentAsync(orderId)); }
    // catch (Exception thrown) { trackShipment = run.Begin(1).Throw<Shipment>(thrown); }
    private static void WriteCaught(SourceWriter code, PlanScope scope, int task, string local)
    {
        var names = scope.Names;
        code.Line($"try {{ {local} = {StartExpression.Of(scope, task)}; }}");
        code.Line($"catch ({TypeNames.Exception} {names.Thrown}) {{ {local} = {names.Run}.Begin({task}).Throw{StartExpression.Of(scope.Model.Tasks[task])}({names.Thrown}); }}");
    }

    /// <summary>An async method puts what it throws into its task, and so do the thread pool and the runtime; any other may throw before it returns one.</summary>
    private static bool MayThrow(PlanScope scope, int task) =>
        !StartExpression.IsCalledByRuntime(scope, task)
        && scope.Model.Tasks[task] is { IsAsync: false, Returns: not (TaskReturn.Value or TaskReturn.Void) };
}
