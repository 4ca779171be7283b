using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A dependency that only orders, and that another one already implies.</summary>
internal sealed class ImpliedDependencyRule : IWorkflowRule
{
    public const string Id = "AGF0205";
    public const string FixKey = Id + ".Remove";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Another dependency implies this one",
        "'{0}' need not name '{1}': it depends on '{2}', which already waits for it",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "ImpliedDependency/AGF0205.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        // Without an order nothing implies anything.
        if (!plan.HasOrder)
            yield break;
        var implication = new Lazy<Implication>(() => new Implication(model, plan));
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            foreach (var dependency in model.Tasks[task].Dependencies)
            {
                if (!dependency.IsDeclared || dependency.CarriesData || model.Tasks[task].Dependencies.Count == 1)
                    continue;
                var through = implication.Value.Through(task, dependency);
                if (through < 0)
                    continue;
                yield return new Finding
                {
                    Rule = Rule,
                    At = DependencyPlace.Of(model, task, dependency.Task),
                    Related = [DependencyPlace.Of(model, task, through)],
                    Arguments = [model.Tasks[task].Name, model.Tasks[dependency.Task].Name, model.Tasks[through].Name],
                };
            }
        }
    }
}
