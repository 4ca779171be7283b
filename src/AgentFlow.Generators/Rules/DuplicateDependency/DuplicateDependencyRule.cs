using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>One entry twice in a <c>DependsOn</c>.</summary>
internal sealed class DuplicateDependencyRule : IWorkflowRule
{
    public const string Id = "AGF0204";
    public const string FixKey = Id + ".Remove";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A dependency is named twice",
        "The DependsOn of '{0}' already names '{1}': remove this entry",
        "AgentFlow",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "DuplicateDependency/AGF0204.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            var first = new Dictionary<int, int>();
            for (var index = 0; index < model.Tasks[task].DependsOn.Count; index++)
            {
                var entry = model.Tasks[task].DependsOn[index];

                // An unknown name is AGF0201 and the task itself AGF0202, at each entry.
                if (entry.Task < 0 || entry.Task == task)
                    continue;
                if (!first.TryGetValue(entry.Task, out var earlier))
                {
                    first.Add(entry.Task, index);
                    continue;
                }

                yield return new Finding
                {
                    Rule = Rule,
                    At = Place.Entry(task, index),
                    Related = [Place.Entry(task, earlier)],
                    Arguments = [model.Tasks[task].Name, model.Tasks[entry.Task].Name],
                };
            }
        }
    }
}
