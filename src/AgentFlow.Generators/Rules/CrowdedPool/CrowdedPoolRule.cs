using System.Globalization;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>More tasks in a phase than their pool has instances.</summary>
internal sealed class CrowdedPoolRule : IWorkflowRule
{
    public const string Id = "AGF0305";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A phase has more tasks than their pool has instances",
        "Phase {0} of '{1}' has {2} tasks of the pool '{3}', which has {4}: {5} wait their turn. Give the pool more instances, if there are, or expect them one after another.",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "CrowdedPool/AGF0305.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        for (var pool = 0; pool < model.Pools.Count; pool++)
        {
            var (name, instances) = model.Pools[pool];
            var (phase, tasks) = Widest(name, model, plan);

            // Where the workflow itself lets no more run at once, more instances would not help.
            if (model.MaxConcurrency > 0 && model.MaxConcurrency <= instances)
                continue;

            // None at all, or two of one name, is AGF0106.
            if (instances < 1 || tasks.Length <= instances || model.Pools.Take(pool).Any(earlier => earlier.Name == name))
                continue;
            yield return new Finding
            {
                Rule = Rule,
                At = Place.Pool(pool),
                Related = [.. tasks.Select(Place.Method)],
                Arguments = [Text(phase), model.Type.Name, Text(tasks.Length), name, Text(instances), Text(tasks.Length - instances)],
            };
        }
    }

    private static (int Phase, int[] Tasks) Widest(string pool, WorkflowModel model, WorkflowPlan plan)
    {
        var widest = (Phase: 0, Tasks: Array.Empty<int>());
        for (var phase = 0; phase < plan.Phases.Count; phase++)
        {
            var tasks = plan.Phases[phase].Where(task => model.Tasks[task].Policies.Agent == pool).ToArray();
            if (tasks.Length > widest.Tasks.Length)
                widest = (phase + 1, tasks);
        }

        return widest;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
