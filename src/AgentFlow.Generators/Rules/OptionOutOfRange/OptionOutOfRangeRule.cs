using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>An option has a value that means nothing, or that contradicts another one.</summary>
internal sealed class OptionOutOfRangeRule : IWorkflowRule
{
    public const string Id = "AGF0106";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An option is out of range or contradictory",
        "{0} of {1} {2}",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "OptionOutOfRange/AGF0106.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        foreach (var fault in WorkflowOptions.Faults(model))
            yield return Of(fault, $"workflow '{model.Type.Name}'");
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            foreach (var fault in TaskOptions.Faults(model, task).Concat(JoinOptions.Faults(model, task)))
                yield return Of(fault, $"task '{model.Tasks[task].Name}'");
        }
    }

    private static Finding Of(OptionFault fault, string owner)
        => new() { Rule = Rule, At = fault.At, Related = fault.Related, Arguments = [fault.Option, owner, fault.Text] };
}
