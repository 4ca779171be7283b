using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary><c>DependsOn</c> or <c>FromTask</c> names no task.</summary>
internal sealed class UnknownTaskRule : IWorkflowRule
{
    public const string Id = "AGF0201";
    public const string FixKey = Id + ".Rename";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "No task has this name",
        "'{0}' is no task of '{1}'{2}",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "UnknownTask/AGF0201.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            var entries = model.Tasks[task].DependsOn;
            for (var index = 0; index < entries.Count; index++)
            {
                if (entries[index].Task < 0)
                    yield return Unknown(model, task, entries[index].MethodName, Place.Entry(task, index));
            }

            var parameters = model.Tasks[task].Parameters;
            for (var index = 0; index < parameters.Count; index++)
            {
                if (parameters[index].Binding.Problem is { Kind: BindingProblemKind.NoSuchTask } problem)
                    yield return Unknown(model, task, problem.Name, Place.Source(task, index));
            }
        }
    }

    private static Finding Unknown(WorkflowModel model, int task, string name, Place at)
    {
        // A task does not wait for itself, so that it is not offered its own name.
        var nearest = NearestName.Of(name, model.Tasks.Where((_, other) => other != task));
        var hint = nearest is null ? "" : $" Did you mean '{nearest}'?";
        return new Finding
        {
            Rule = Rule,
            At = at,
            Arguments = [name, model.Type.Name, $".{hint} Tasks: {NameList.Of(model.Tasks.Select(other => other.MethodName))}"],
            Properties = nearest is null
                ? ImmutableDictionary<string, string?>.Empty
                : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Name, nearest),
        };
    }
}
