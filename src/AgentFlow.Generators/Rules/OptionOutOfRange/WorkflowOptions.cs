using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>The options of <c>[AgentWorkflow]</c>, and its pools.</summary>
internal static class WorkflowOptions
{
    public static IEnumerable<OptionFault> Faults(WorkflowModel model)
    {
        var faults = new[]
        {
            OptionFault.Undefined(Place.Option("Schedule"), model.Schedule),
            OptionFault.Undefined(Place.Option("OnFailure"), model.OnFailure),
            OptionFault.Negative(Place.Option("MaxConcurrency"), model.MaxConcurrency, "how many tasks may run at once, or 0 for no limit"),
            OptionFault.Negative(Place.Option("TimeoutMs"), model.TimeoutMs, "how many ms the run may take, or 0 for no limit"),
        };
        return faults.OfType<OptionFault>().Concat(PoolFaults(model));
    }

    private static IEnumerable<OptionFault> PoolFaults(WorkflowModel model)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < model.Pools.Count; index++)
        {
            var (name, instances) = model.Pools[index];
            var (at, option) = (Place.Pool(index), $"The pool '{name}'");
            if (name.Trim().Length == 0)
                yield return new(at, "A pool", "has no name: give it the one that tasks write as their Agent");
            else if (first.TryGetValue(name, out var earlier))
                yield return new(at, option, "is declared twice: remove one of the two") { Related = [Place.Pool(earlier)] };
            else
                first.Add(name, index);
            if (instances < 1)
                yield return new(at, option, FormattableString.Invariant($"has {instances} instances: write at least 1"));
        }
    }
}
