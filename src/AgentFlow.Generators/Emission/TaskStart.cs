using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The statements that start one task.</summary>
internal static class TaskStart
{
    // var checkBilling = run.Kept<Bill>(0) ?? run.Begin(0).Track(CheckBillingAsync(orderId, cancellationToken));
    public static void WriteUnguarded(SourceWriter code, PlanScope scope, int task)
    {
        var local = scope.Local(task);
        if (MayThrow(scope.Model.Tasks[task]))
            WriteGuarded(code, scope, task, local);
        else
            code.Line($"var {local} = {scope.Names.Run}.Kept{Of(scope.Model.Tasks[task])}({task}) ?? {Expression(scope, task)};");
    }

    // var calculateRefund = run.NotStarted<Refund>(2);
    // if (run.CanStart(2, checkBilling, trackShipment))
    //     calculateRefund = run.Begin(2).Offload(() => CalculateRefund(checkBilling.Result, trackShipment.Result));
    public static void WriteGuarded(SourceWriter code, PlanScope scope, int task, string local)
    {
        code.Line($"var {local} = {NotStarted(scope, task)};");
        var guard = $"if ({scope.CanStart(task)})";
        if (MayThrow(scope.Model.Tasks[task]))
        {
            using (code.Open(guard))
                WriteAssignment(code, scope, task, local);
        }
        else
        {
            code.Line(guard);
            using (code.Indent())
                WriteAssignment(code, scope, task, local);
        }
    }

    // try { trackShipment = run.Begin(1).Track(TrackShipmentAsync(orderId)); }
    // catch (Exception thrown) { trackShipment = run.Begin(1).Throw<Shipment>(thrown); }
    private static void WriteAssignment(SourceWriter code, PlanScope scope, int task, string local)
    {
        var model = scope.Model.Tasks[task];
        var assignment = $"{local} = {Expression(scope, task)};";
        if (!MayThrow(model))
        {
            code.Line(assignment);
            return;
        }

        var names = scope.Names;
        code.Line($"try {{ {assignment} }}");
        code.Line($"catch ({TypeNames.Exception} {names.Thrown}) {{ {local} = {names.Run}.Begin({task}).Throw{Of(model)}({names.Thrown}); }}");
    }

    /// <summary>An async method puts what it throws into its task, and so does the thread pool; any other may throw before it returns one.</summary>
    private static bool MayThrow(TaskModel task) => !task.IsAsync && task.Returns is not (TaskReturn.Value or TaskReturn.Void);

    private static string Expression(PlanScope scope, int task)
    {
        var model = scope.Model.Tasks[task];
        var call = $"{Method(scope, model)}({Arguments.Of(scope, task)})";
        var begin = $"{scope.Names.Run}.Begin({task})";
        return model.Returns switch
        {
            TaskReturn.Value or TaskReturn.Void => $"{begin}.Offload(() => {call})",
            TaskReturn.ValueTask or TaskReturn.ValueTaskOfT => $"{begin}.Track({call}.AsTask())",
            _ => $"{begin}.Track({call})",
        };
    }

    private static string NotStarted(PlanScope scope, int task) => $"{scope.Names.Run}.NotStarted{Of(scope.Model.Tasks[task])}({task})";

    private static string Of(TaskModel task) => task.Result is { } result ? $"<{result.Text}>" : "";

    private static string Method(PlanScope scope, TaskModel task)
    {
        var name = Identifiers.Escape(task.MethodName);
        if (task.IsStatic)
            return scope.Names.Hides(task.MethodName) ? $"{TypeText.Of(scope.Model.Type)}.{name}" : name;
        if (scope.Model.Type.IsValueType)
            return $"{scope.Names.Workflow}.{name}";
        return scope.Names.Hides(task.MethodName) ? $"this.{name}" : name;
    }
}
