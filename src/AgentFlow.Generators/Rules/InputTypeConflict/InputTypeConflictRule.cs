using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>Two tasks declare one input with two types.</summary>
internal sealed class InputTypeConflictRule : IWorkflowRule
{
    public const string Id = "AGF0105";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "One input has two types",
        "Input '{0}' is {1} here and {2} in '{3}': an input has one type. Give both parameters that type, or one of them another name.",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "InputTypeConflict/AGF0105.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        foreach (var input in model.Inputs)
        {
            if (input.OtherType is null)
                continue;
            var uses = UsesOf(input.Name, model).ToArray();
            var other = uses.FirstOrDefault(use => use.Type.Display == input.OtherType);
            if (other == default)
                other = uses[uses.Length - 1];
            var first = uses.First(use => use.Type.Display != other.Type.Display || use == other);
            yield return new Finding
            {
                Rule = Rule,
                At = other.Place,
                Related = [first.Place],
                Arguments = [input.Name, other.Type.Display, first.Type.Display, model.Tasks[first.Place.Task].MethodName],
            };
        }
    }

    private static IEnumerable<(Place Place, TypeRef Type)> UsesOf(string input, WorkflowModel model)
    {
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            var parameters = model.Tasks[task].Parameters;
            for (var index = 0; index < parameters.Count; index++)
            {
                if (parameters[index].Binding.Kind == BindingKind.Input && parameters[index].Name == input)
                    yield return (Place.Parameter(task, index), parameters[index].Type);
            }
        }
    }
}
