using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>What a reader of the plan is told of a task, in words.</summary>
internal static class PolicyText
{
    // after CheckBilling, TrackShipment; for each of Read; at most 4 at once; 5000 ms; 2 retries
    public static IEnumerable<string> Of(PlanScope scope, int task)
    {
        var model = scope.Model.Tasks[task];
        var policies = model.Policies;
        var after = model.Dependencies.Select(dependency => dependency.Task).Where(dependency => dependency != model.ForEach?.SourceTask).ToList();
        if (after.Count > 0)
            yield return "after " + (model.HasJoin ? PlanComment.Joined(scope, task) : scope.TaskNames(after));
        if (model.ForEach is { } forEach)
            yield return "for each of " + (forEach.SourceTask >= 0 ? scope.Model.Tasks[forEach.SourceTask].Name : forEach.SourceInput);
        if (policies.MaxConcurrency > 0)
            yield return $"at most {policies.MaxConcurrency} at once";
        if (policies.Agent is { } agent)
            yield return $"in pool {DocumentationText.Of(agent)}";
        if (policies.TimeoutMs > 0)
            yield return $"{policies.TimeoutMs} ms";
        if (policies.Retries > 0)
            yield return policies.Retries == 1 ? "1 retry" : $"{policies.Retries} retries";
        if (model.When is { } when)
            yield return $"when {when.MethodName}";
        if (model.Validate is { } validate)
            yield return $"validated by {validate.MethodName}";
        if (policies.RequiresApproval)
            yield return "once approved";
    }
}
