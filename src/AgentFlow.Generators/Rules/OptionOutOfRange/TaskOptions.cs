using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>The options of <c>[AgentTask]</c>, but for those of joins, and its resources.</summary>
internal static class TaskOptions
{
    // The longest delay that Polly takes.
    private const int DayMs = 24 * 60 * 60 * 1000;

    public static IEnumerable<OptionFault> Faults(WorkflowModel model, int task)
    {
        var policies = model.Tasks[task].Policies;
        var faults = new[]
        {
            OptionFault.Negative(At("TimeoutMs"), policies.TimeoutMs, "how many ms one attempt may take, or 0 for no limit"),
            OptionFault.Negative(At("Retries"), policies.Retries, "how often to try again, or 0 for never"),
            OptionFault.Negative(At("RetryDelayMs"), policies.RetryDelayMs, "how many ms to wait before the first retry, or 0 for at once"),
            OptionFault.Negative(At("MaxConcurrency"), policies.MaxConcurrency, "how many items may run at once, or 0 for no limit"),
            OptionFault.Negative(At("EstimatedMs"), policies.EstimatedMs, "about how many ms it takes, or 0 where that is unknown"),
            OptionFault.Empty(At("Resilience"), policies.Resilience, "the name of a pipeline of FlowOptions.Resilience, or remove it"),
            OptionFault.Empty(At("Agent"), policies.Agent, "the name of a pool, or remove it"),
            TooLong(At("RetryDelayMs"), policies),
            DelayOfNone(At("RetryDelayMs"), policies),
            BoundOfOne(At("MaxConcurrency"), model.Tasks[task]),
            NoPool(At("Agent"), policies.Agent, model),
        };
        return faults.OfType<OptionFault>().Concat(ResourceFaults(model.Tasks[task], task));

        Place At(string option) => Place.TaskOption(task, option);
    }

    private static OptionFault? TooLong(Place at, TaskPolicies policies) => policies.RetryDelayMs <= DayMs
        ? null
        : new(at, at.Name, FormattableString.Invariant($"is {policies.RetryDelayMs}, which is longer than a day: write at most {DayMs}"));

    private static OptionFault? DelayOfNone(Place at, TaskPolicies policies)
        => policies is { Retries: 0, RetryDelayMs: >= 0 and <= DayMs } && policies.IsSet(at.Name)
            ? new(at, at.Name, "has nothing to delay, for it is never tried again: write Retries too, or remove it")
            : null;

    private static OptionFault? BoundOfOne(Place at, TaskModel task) => task is { ForEach: null, Policies.MaxConcurrency: > 0 }
        ? new(at, at.Name, "bounds the items of a ForEach, and it has none: mark a parameter [ForEach], or remove it; to bound tasks, write it in [AgentWorkflow]")
        : null;

    private static OptionFault? NoPool(Place at, string? agent, WorkflowModel model)
    {
        if (agent is null || agent.Trim().Length == 0 || model.Pools.Any(pool => pool.Name == agent))
            return null;
        var pools = model.Pools.Select(pool => pool.Name).ToArray();
        var nearest = NearestName.Of(agent, pools.Select(pool => (pool, pool)));
        var advice = nearest is not null ? $"Did you mean '{nearest}'?"
            : pools.Length > 0 ? $"Pools: {NameList.Of(pools)}"
            : $"Write [AgentPool(\"{agent}\", 3)] on the type, with how many there are of it";
        return new(at, at.Name, $"is '{agent}', which is no pool of '{model.Type.Name}'. {advice}");
    }

    private static IEnumerable<OptionFault> ResourceFaults(TaskModel model, int task)
    {
        for (var index = 0; index < model.Reads.Count; index++)
        {
            if (OptionFault.Empty(Place.Read(task, index), model.Reads[index], "what it reads: a file, a table, a queue") is { } fault)
                yield return fault with { Option = "The resource of a Reads" };
        }

        for (var index = 0; index < model.Writes.Count; index++)
        {
            if (OptionFault.Empty(Place.Write(task, index), model.Writes[index].Resource, "what it writes: a file, a table, a queue") is { } fault)
                yield return fault with { Option = "The resource of a Writes" };
        }
    }
}
