using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The plan as data: tasks, edges and phases.</summary>
internal static class PlanDefinition
{
    /// <summary>Where the plan is kept: apart from the user's static fields, so that no order of initialization can get in between.</summary>
    public static string Reference(WorkflowModel model) => $"{Holder(model)}.Plan";

    // public static FlowPlan Plan => PlanHolder.Plan;
    public static void WriteProperty(SourceWriter code, WorkflowModel model)
    {
        code.Line($"/// <summary>The tasks of <c>{model.Type.Name}</c>, what each waits for, and their phases.</summary>");
        code.Line(Frame.GeneratedCode);
        code.Line($"public static {TypeNames.FlowPlan} Plan => {Reference(model)};");
    }

    // private static class PlanHolder
    // {
    //     internal static readonly FlowPlan Plan = new FlowPlan("CustomerRequest", Schedule.Phased, OnFailure.Continue,
    //     [
    //         new PlannedTask<Bill>("CheckBilling"),
    //         new PlannedTask<Refund>("CalculateRefund") { Phase = 2, DependsOn = ["CheckBilling", "TrackShipment"] },
    //     ]);
    // }
    public static void WriteHolder(SourceWriter code, PlanScope scope)
    {
        var model = scope.Model;
        code.Line(Frame.GeneratedCode);
        using var holder = code.Open($"private static class {Holder(model)}");
        code.Line($"internal static readonly {TypeNames.FlowPlan} Plan = new {TypeNames.FlowPlan}(\"{model.Type.Name}\", {TypeNames.Schedule}.{model.Schedule}, {TypeNames.OnFailure}.{model.OnFailure},");
        code.Line("[");
        using (code.Indent())
        {
            for (var i = 0; i < model.Tasks.Count; i++)
                code.Line(Task(scope, i) + ",");
        }

        code.Line("]);");
    }

    private static string Task(PlanScope scope, int index)
    {
        var task = scope.Model.Tasks[index];
        var initializers = new List<string>();
        if (task.Dependencies.Count > 0)
            initializers.Add($"Phase = {scope.Plan.PhaseOf[index]}, DependsOn = {Names(scope, task.Dependencies)}");
        if (task.Dependencies.Any(dependency => dependency.Strength == Strength.Tolerated))
            initializers.Add($"Tolerates = {Names(scope, task.Dependencies.Where(dependency => dependency.Strength == Strength.Tolerated))}");
        if (task.IsOptional)
            initializers.Add("IsOptional = true");
        if (task.Parameters.Any(parameter => parameter.Binding.Kind == BindingKind.Context))
            initializers.Add("TakesContext = true");
        var tail = initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}";
        var value = task.Result is { } result ? $"<{result.Text}>" : "";
        return $"new {TypeNames.PlannedTask}{value}(\"{task.Name}\"){tail}";
    }

    private static string Names(PlanScope scope, IEnumerable<Dependency> dependencies) =>
        $"[{string.Join(", ", dependencies.Select(dependency => $"\"{scope.Model.Tasks[dependency.Task].Name}\""))}]";

    private static string Holder(WorkflowModel model) =>
        Identifiers.Unique("AgentFlowPlan", new HashSet<string>(model.Tasks.Select(task => task.MethodName)) { model.Type.Name });
}
