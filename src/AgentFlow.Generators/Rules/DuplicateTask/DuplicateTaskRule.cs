using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>Two tasks with one task name.</summary>
internal sealed class DuplicateTaskRule : IWorkflowRule
{
    public const string Id = "AGF0103";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Two tasks have one name",
        "'{0}' already has a task '{1}': {2}. Rename one of the two methods.",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "DuplicateTask/AGF0103.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            var name = model.Tasks[task].Name;
            if (!first.TryGetValue(name, out var earlier))
            {
                first.Add(name, task);
                continue;
            }

            yield return new Finding
            {
                Rule = Rule,
                At = Place.Method(task),
                Related = [Place.Method(earlier)],
                Arguments = [model.Type.Name, name, NameOf(model.Tasks[earlier].MethodName, model.Tasks[task].MethodName)],
            };
        }
    }

    private static string NameOf(string earlier, string later) => earlier == later
        ? $"an overload of the method '{earlier}'"
        : $"the method '{earlier}' (a trailing 'Async' does not count)";
}
