namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Smaller workflows that may fail as well.</summary>
internal static class WorkflowShrinking
{
    /// <summary>A batch is halved until one workflow is left; then that is made smaller.</summary>
    public static IEnumerable<WorkflowSpec[]> Shrink(WorkflowSpec[] batch)
    {
        if (batch.Length == 1)
            return Shrink(batch[0]).Select(smaller => new[] { smaller });
        var half = batch.Length / 2;
        return batch.Length == 0 ? [] : [batch[..half], batch[half..]];
    }

    private static IEnumerable<WorkflowSpec> Shrink(WorkflowSpec spec)
    {
        for (var task = spec.Tasks.Count - 1; task >= 0 && spec.Tasks.Count > 1; task--)
            yield return SpecRules.MakeValid(Without(spec, task));
        foreach (var simpler in Simpler(spec).Where(simpler => simpler != spec))
            yield return SpecRules.MakeValid(simpler);
        for (var i = 0; i < spec.Tasks.Count; i++)
        {
            foreach (var simpler in Simpler(spec.Tasks[i]).Where(simpler => simpler != spec.Tasks[i]))
            {
                var valid = SpecRules.MakeValid(spec with { Tasks = [.. spec.Tasks.Take(i), simpler, .. spec.Tasks.Skip(i + 1)] });
                if (Rank(valid) < Rank(spec))
                    yield return valid;
            }
        }
    }

    /// <summary>How much there is in a workflow; it falls with each step, so that shrinking ends.</summary>
    private static int Rank(WorkflowSpec spec) => spec.Tasks.Sum(task =>
        task.Edges.Count + task.Edges.Count(edge => edge.BoundBy != BoundBy.Nothing) + task.Inputs.Count + (task.IsStatic ? 1 : 0) + (task.IsOptional ? 1 : 0)
        + (task.TakesToken ? 1 : 0) + (task.TakesContext ? 1 : 0) + (task.Behavior == Behavior.SucceedsAtOnce ? 0 : 1) + (task.Value is null ? 0 : 1));

    private static IEnumerable<WorkflowSpec> Simpler(WorkflowSpec spec)
    {
        yield return spec with { CancelAt = null };
        yield return spec with { RecordTimes = false };
        yield return spec with { IsGeneric = false };
        yield return spec with { IsNested = false };
        yield return spec with { Keyword = "class" };
    }

    private static IEnumerable<TaskSpec> Simpler(TaskSpec task)
    {
        yield return task with { Inputs = [] };
        yield return task with { Edges = [] };
        yield return task with { Edges = [.. task.Edges.Skip(1)] };
        yield return task with { Edges = [.. task.Edges.Select(edge => edge with { BoundBy = BoundBy.Nothing })] };
        yield return task with { Behavior = Behavior.SucceedsAtOnce };
        yield return task with { TakesContext = false };
        yield return task with { TakesToken = false };
        yield return task with { IsStatic = false };
        yield return task with { IsOptional = false };
        yield return task with { Value = null };
    }

    private static WorkflowSpec Without(WorkflowSpec spec, int removed) => spec with
    {
        Tasks =
        [
            .. spec.Tasks.Where((_, task) => task != removed).Select(task => task with
            {
                Edges = [.. task.Edges.Where(edge => edge.Task != removed).Select(edge => edge with { Task = edge.Task > removed ? edge.Task - 1 : edge.Task })],
            }),
        ],
    };
}
