using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The expression that starts one task.</summary>
internal static class StartExpression
{
    /// <summary>The runtime calls the method, and catches what it throws.</summary>
    public static bool IsCalledByRuntime(PlanScope scope, int task) => scope.Model.Tasks[task].ForEach is not null || scope.Plan.Policies.IsAttempted(task);

    public static string Of(PlanScope scope, int task) =>
        scope.Model.Tasks[task].ForEach is not null ? ForEachCall.Of(scope, task)
        : scope.Plan.Policies.IsAttempted(task) ? Attempt(scope, task)
        : Plain(scope, task);

    /// <summary>The type arguments of a call that begins or stands for a task: <c>&lt;Bill&gt;</c>, or nothing.</summary>
    public static string Of(TaskModel task) => task.Result is not { } result ? "" : $"<{(task.ForEach is null ? result.Text : $"{TypeNames.ReadOnlyList}<{result.Text}>")}>";

    // attempt => CheckBillingAsync(orderId, attempt.Token)
    public static string Work(PlanScope scope, int task, string parameters, Supply supply)
    {
        var model = scope.Model.Tasks[task];
        var call = Call(scope, task, supply);
        return model.Returns switch
        {
            TaskReturn.Value or TaskReturn.Void => $"{parameters} => {scope.Names.Attempt}.Offload(() => {call})",
            TaskReturn.ValueTask or TaskReturn.ValueTaskOfT => $"{parameters} => {call}.AsTask()",
            _ => $"{parameters} => {call}",
        };
    }

    // inputs: () => [new("orderId", orderId), new("bill", checkBilling.Result)]
    public static string InputsForApproval(PlanScope scope, int task)
    {
        var shown = scope.Model.Tasks[task].Parameters.Where(parameter => parameter.Binding.Kind is not (BindingKind.Token or BindingKind.Context or BindingKind.Item));
        var entries = shown.Select(parameter => $"new(\"{parameter.Name}\", {Arguments.Boxed(scope, task, parameter, Supply.OfPlan(scope, task))})");
        return $"inputs: () => [{string.Join(", ", entries)}]";
    }

    /// <summary>It starts in a method of its own, which notes its end: nothing else needs to watch it.</summary>
    public static bool IsNotedByStarter(PlanScope scope, int task) =>
        scope.Model.Schedule == Schedule.Eager
        && scope.Model.Tasks[task] is { Dependencies.Count: > 0, Returns: not (TaskReturn.Value or TaskReturn.Void) }
        && !IsCalledByRuntime(scope, task);

    // run.Begin(0).Track(CheckBillingAsync(orderId, cancellationToken))
    private static string Plain(PlanScope scope, int task)
    {
        var keep = IsNotedByStarter(scope, task) ? "Started" : "Track";
        var call = Call(scope, task, Supply.OfPlan(scope, task));
        var begin = $"{scope.Names.Run}.Begin({task})";
        return scope.Model.Tasks[task].Returns switch
        {
            TaskReturn.Value or TaskReturn.Void => $"{begin}.Offload(() => {call})",
            TaskReturn.ValueTask or TaskReturn.ValueTaskOfT => $"{begin}.{keep}({call}.AsTask())",
            _ => $"{begin}.{keep}({call})",
        };
    }

    // run.Attempt(1, attempt => TrackShipmentAsync(orderId, attempt.Token), validate: …)
    private static string Attempt(PlanScope scope, int task)
    {
        var model = scope.Model.Tasks[task];
        var arguments = new List<string> { $"{task}", Work(scope, task, scope.Names.Attempt, Supply.OfAttempt(scope)) };
        if (model.Validate is not null)
            arguments.Add(Predicates.Verdict(scope, task));
        if (model.Policies.RequiresApproval)
            arguments.Add(InputsForApproval(scope, task));
        return $"{scope.Names.Run}.Attempt({string.Join(", ", arguments)})";
    }

    private static string Call(PlanScope scope, int task, Supply supply)
    {
        var model = scope.Model.Tasks[task];
        return $"{scope.Method(model.MethodName, model.IsStatic)}({Arguments.Of(scope, task, model.Parameters, supply)})";
    }
}
