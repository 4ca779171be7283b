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

    // var calculateRefund = run.CanStart(2, checkBilling, trackShipment) ? run.Begin(2).Track(…) : run.NotStarted<Refund>(2);
    public static void WriteGuarded(SourceWriter code, PlanScope scope, int task, string local)
    {
        if (MayThrow(scope, task))
            WriteCaught(code, scope, task, local);
        else
            code.Line($"var {local} = {Guard(scope, task)} ? {StartExpression.Of(scope, task)} : {NotStarted(scope, task)};");
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

    // var trackShipment = run.NotStarted<Shipment>(1);
    // if (run.CanStart(1))
    // {
    //     try { trackShipment = run.Begin(1).Track(TrackShipmentAsync(orderId)); }
    //     catch (Exception thrown) { trackShipment = run.Begin(1).Throw<Shipment>(thrown); }
    // }
    private static void WriteCaught(SourceWriter code, PlanScope scope, int task, string local)
    {
        var names = scope.Names;
        code.Line($"var {local} = {NotStarted(scope, task)};");
        using (code.Open($"if ({Guard(scope, task)})"))
        {
            code.Line($"try {{ {local} = {StartExpression.Of(scope, task)}; }}");
            code.Line($"catch ({TypeNames.Exception} {names.Thrown}) {{ {local} = {names.Run}.Begin({task}).Throw{StartExpression.Of(scope.Model.Tasks[task])}({names.Thrown}); }}");
        }
    }

    private static string NotStarted(PlanScope scope, int task) =>
        $"{scope.Names.Run}.NotStarted{StartExpression.Of(scope.Model.Tasks[task])}({task})";

    /// <summary>An async method puts what it throws into its task, and so do the thread pool and the runtime; any other may throw before it returns one.</summary>
    private static bool MayThrow(PlanScope scope, int task) =>
        !StartExpression.IsCalledByRuntime(scope, task)
        && scope.Model.Tasks[task] is { IsAsync: false, Returns: not (TaskReturn.Value or TaskReturn.Void) };
}
