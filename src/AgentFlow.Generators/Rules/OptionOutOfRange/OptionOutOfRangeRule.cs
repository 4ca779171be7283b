using System.Globalization;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>An option of <c>[AgentWorkflow]</c> has a value that means nothing.</summary>
internal sealed class OptionOutOfRangeRule : IWorkflowRule
{
    public const string Id = "AGF0106";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An option is out of range",
        "{0} of workflow '{1}' is {2}, which is no value of {0}: write {3}",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "OptionOutOfRange/AGF0106.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        if (!Enum.IsDefined(typeof(Schedule), model.Schedule))
            yield return OutOfRange(model, nameof(Schedule), (int)model.Schedule, "Schedule.Phased or Schedule.Eager");
        if (!Enum.IsDefined(typeof(OnFailure), model.OnFailure))
            yield return OutOfRange(model, nameof(OnFailure), (int)model.OnFailure, "OnFailure.Continue or OnFailure.Stop");
    }

    private static Finding OutOfRange(WorkflowModel model, string option, int value, string allowed) => new()
    {
        Rule = Rule,
        At = Place.Option(option),
        Arguments = [option, model.Type.Name, value.ToString(CultureInfo.InvariantCulture), allowed],
    };
}
