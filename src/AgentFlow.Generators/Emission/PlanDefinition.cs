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
        var ofRun = $"{TypeNames.Schedule}.{model.Schedule}, {TypeNames.OnFailure}.{model.OnFailure}";
        code.Line($"internal static readonly {TypeNames.FlowPlan} Plan = new {TypeNames.FlowPlan}(\"{model.Type.Name}\", {ofRun},");
        code.Line("[");
        using (code.Indent())
        {
            for (var i = 0; i < model.Tasks.Count; i++)
                code.Line(Task(scope, i) + ",");
        }

        code.Line($"]){Limits(model)};");
    }

    // { TimeoutMs = 60000, Pools = [new PlannedPool("writer", 3)] }
    private static string Limits(WorkflowModel model)
    {
        var initializers = new List<string>();
        if (model.MaxConcurrency > 0)
            initializers.Add($"MaxConcurrency = {model.MaxConcurrency}");
        if (model.TimeoutMs > 0)
            initializers.Add($"TimeoutMs = {model.TimeoutMs}");
        if (model.Pools.Count > 0)
            initializers.Add($"Pools = [{string.Join(", ", model.Pools.Select(pool => $"new {TypeNames.PlannedPool}({Identifiers.Literal(pool.Name)}, {pool.Instances})"))}]");
        return Braced(initializers);
    }

    private static string Task(PlanScope scope, int index)
    {
        var task = scope.Model.Tasks[index];
        var initializers = new List<string>();
        if (task.Dependencies.Count > 0)
            initializers.Add($"Phase = {scope.Plan.PhaseOf[index]}, DependsOn = {Names(scope, task.Dependencies)}");
        var tolerated = task.Dependencies.Where(dependency => dependency.Strength is Strength.Tolerated or Strength.ItemByItem && !IsPlainItem(task, dependency)).ToList();
        if (tolerated.Count > 0)
            initializers.Add($"Tolerates = {Names(scope, tolerated)}");
        var orders = task.Dependencies.Where(dependency => !IsSeen(task, dependency)).ToList();
        if (orders.Count > 0)
            initializers.Add($"OrderedAfter = {Names(scope, orders)}");
        if (task.IsOptional)
            initializers.Add("IsOptional = true");
        initializers.AddRange(Policies(scope, task));
        if (task.Parameters.Any(parameter => parameter.Binding.Kind == BindingKind.Context))
            initializers.Add("TakesContext = true");
        var type = task.ForEach is null ? TypeNames.PlannedTask : TypeNames.PlannedForEach;
        var value = task.Result is { } result ? $"<{result.Text}>" : "";
        return $"new {type}{value}(\"{task.Name}\"){Braced(initializers)}";
    }

    // Who takes the winner of a join, whichever it is, sees nothing of the others.
    private static bool IsSeen(TaskModel task, Dependency dependency) =>
        dependency.CarriesData
        && (task.Policies.Join != Join.Any
            || task.AllParameters.Any(parameter => parameter.Binding.Kind != BindingKind.Winner && parameter.Binding.Tasks.Contains(dependency.Task)));

    private static IEnumerable<string> Policies(PlanScope scope, TaskModel task)
    {
        var policies = task.Policies;
        if (task.HasJoin)
            yield return $"Join = {TypeNames.Join}.{policies.Join}";
        if (policies.Join == Join.AtLeast)
            yield return $"Needed = {policies.Needed}";
        if (policies.Losers != Losers.Cancel)
            yield return $"Losers = {TypeNames.Losers}.{policies.Losers}";
        if (policies.Agent is { } agent)
            yield return $"Agent = {Identifiers.Literal(agent)}";
        if (policies.TimeoutMs > 0)
            yield return $"TimeoutMs = {policies.TimeoutMs}";
        if (policies.Retries > 0)
            yield return $"Retries = {policies.Retries}, RetryDelayMs = {policies.RetryDelayMs}";
        if (policies.Resilience is { } pipeline)
            yield return $"Resilience = {Identifiers.Literal(pipeline)}";
        if (task.When is { } when)
            yield return $"When = \"{when.MethodName}\"";
        if (task.Validate is { } validate)
            yield return $"Validate = \"{validate.MethodName}\"";
        if (policies.RequiresApproval)
            yield return "RequiresApproval = true";
        if (task.ForEach is { } forEach)
            yield return $"ForEach = \"{(forEach.SourceTask >= 0 ? scope.Model.Tasks[forEach.SourceTask].Name : forEach.SourceInput)}\"";
        if (policies.MaxConcurrency > 0)
            yield return $"MaxConcurrency = {policies.MaxConcurrency}";
        if (policies.EstimatedMs > 0)
            yield return $"EstimatedMs = {policies.EstimatedMs}";
        if (policies.Exclusive.Count > 0)
            yield return $"Exclusive = [{string.Join(", ", policies.Exclusive.Select(Identifiers.Literal))}]";
    }

    /// <summary>The source of an item by item <c>ForEach</c> that takes values: an item of the source that failed skips its own.</summary>
    private static bool IsPlainItem(TaskModel task, Dependency dependency) =>
        dependency.Strength == Strength.ItemByItem && task.Parameters[task.ForEach!.Parameter].Binding.Form != ResultForm.Outcome;

    private static string Braced(List<string> initializers) => initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}";

    private static string Names(PlanScope scope, IEnumerable<Dependency> dependencies) =>
        $"[{string.Join(", ", dependencies.Select(dependency => $"\"{scope.Model.Tasks[dependency.Task].Name}\""))}]";

    // Inside Run, which names it, a task's property is found first.
    private static string Holder(WorkflowModel model) =>
        Identifiers.Unique("AgentFlowPlan", new HashSet<string>(model.Tasks.SelectMany(task => new[] { task.MethodName, task.Name })) { model.Type.Name });
}
