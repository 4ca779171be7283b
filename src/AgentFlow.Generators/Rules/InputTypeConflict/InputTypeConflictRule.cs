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
            var other = uses.FirstOrDefault(use => use.Type == input.OtherType);
            if (other == default)
                other = uses[uses.Length - 1];
            var first = uses.First(use => use.Type != other.Type || use == other);
            yield return new Finding
            {
                Rule = Rule,
                At = other.Place,
                Related = [first.Place],
                Arguments = [input.Name, other.Type, first.Type, model.Tasks[first.Place.Task].MethodName],
            };
        }
    }

    // What a ForEach goes over has the type that a parameter declares, or where none does, a type of its own.
    private static IEnumerable<(Place Place, string Type)> UsesOf(string input, WorkflowModel model)
    {
        var tasks = Enumerable.Range(0, model.Tasks.Count);
        var declared = tasks.SelectMany(task => Predicates.ParametersOf(model, task))
            .Where(use => use.Parameter.Binding.Kind == BindingKind.Input && use.Parameter.Name == input)
            .Select(use => (use.Place, use.Parameter.Type.Display))
            .ToArray();
        return declared.Length > 0 ? declared : tasks
            .Where(task => model.Tasks[task].ForEach?.SourceInput == input)
            .Select(task => (Place.Source(task, model.Tasks[task].ForEach!.Parameter), SourceType(model.Tasks[task])));
    }

    private static string SourceType(TaskModel task)
        => $"{(task.ForEach!.AsksForStream ? "IAsyncEnumerable" : "IEnumerable")}<{task.Parameters[task.ForEach.Parameter].Type.Display}>";
}
