using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A workflow type, or a type around it, is not partial.</summary>
internal sealed class NotPartialRule : IWorkflowRule
{
    public const string Id = "AGF0101";
    public const string FixKey = Id + ".AddPartial";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A workflow must be partial",
        "{0} must be partial, so that the generated part can be added: write the modifier 'partial'",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "NotPartial/AGF0101.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        var type = model.Type;
        var itself = type.Flaws.Contains(TypeFlaw.NotPartial);
        var around = type.Flaws.Contains(TypeFlaw.ContainerNotPartial);
        if (!itself && !around)
            yield break;
        var who = !around ? $"Workflow '{type.Name}'"
            : itself ? $"Workflow '{type.Name}' and every type around it"
            : $"Every type around workflow '{type.Name}'";
        yield return new Finding { Rule = Rule, At = Place.NotPartial, Arguments = [who] };
    }
}
