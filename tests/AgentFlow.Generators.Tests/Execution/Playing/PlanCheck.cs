namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Compares the plan as data with the drawn graph.</summary>
internal static class PlanCheck
{
    public static void Check(WorkflowSpec spec, Type type)
    {
        var plan = (FlowPlan)type.GetProperty("Plan")!.GetValue(null)!;
        Mismatch.Unless(plan.Schedule, spec.Schedule, "Plan.Schedule");
        Mismatch.Unless(plan.OnFailure, spec.OnFailure, "Plan.OnFailure");
        Mismatch.Unless(plan.Tasks.Select(task => task.Name), spec.Tasks.Select(task => task.Name), "Plan.Tasks");
        foreach (var (planned, task) in plan.Tasks.Zip(spec.Tasks))
        {
            var dependencies = task.Edges.Select(edge => spec.Tasks[edge.Task].Name).ToList();
            Mismatch.Unless(planned.DependsOn.Order(), dependencies.Order(), $"DependsOn of {task.Name}");
            Mismatch.Unless(planned.IsOptional, task.IsOptional, $"IsOptional of {task.Name}");
            var phase = 1 + plan.Tasks.Where(other => dependencies.Contains(other.Name)).Select(other => other.Phase).DefaultIfEmpty(0).Max();
            Mismatch.Unless(planned.Phase, phase, $"Phase of {task.Name}");
            Mismatch.Unless(plan.Phases[phase - 1].Contains(task.Name), $"{task.Name} is missing in phase {phase}.");
        }
    }
}
