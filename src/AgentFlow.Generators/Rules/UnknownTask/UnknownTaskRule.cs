using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary><c>DependsOn</c>, <c>FromTask</c> or <c>ForEach</c> names no task.</summary>
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
        // Tasks may share a method that they ask.
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            var entries = model.Tasks[task].DependsOn;
            for (var index = 0; index < entries.Count; index++)
            {
                if (entries[index].Task < 0)
                    yield return Unknown(model, task, entries[index].MethodName, Place.Entry(task, index));
            }

            foreach (var (index, name) in Misnamed(model.Tasks[task].Parameters))
            {
                yield return model.Tasks[task].ForEach?.Parameter == index
                    ? Unknown(model, task, name, Place.Source(task, index), "nor can an input be called so")
                    : Unknown(model, task, name, Place.Source(task, index));
            }

            foreach (var (option, predicate) in Predicates.Of(model.Tasks[task]).Where(named => asked.Add(named.Predicate.MethodName)))
            {
                foreach (var (index, name) in Misnamed(predicate.Parameters))
                    yield return Unknown(model, task, name, Place.PredicateSource(task, option, index));
            }
        }
    }

    private static IEnumerable<(int Index, string Name)> Misnamed(EquatableArray<ParameterModel> parameters)
        => Enumerable.Range(0, parameters.Count)
            .Where(index => parameters[index].Binding.Problem is { Kind: BindingProblemKind.NoSuchTask })
            .Select(index => (index, parameters[index].Binding.Problem!.Name));

    private static Finding Unknown(WorkflowModel model, int task, string name, Place at, string? also = null)
    {
        // A task does not wait for itself, so that it is not offered its own name.
        var nearest = NearestName.Of(name, model.Tasks.Where((named, other) => other != task && LiteralTaskNameRule.CanBeNamed(named.MethodName)));
        var hint = nearest is null ? "" : $" Did you mean '{nearest}'?";
        return new Finding
        {
            Rule = Rule,
            At = at,
            Arguments = [name, model.Type.Name, $"{(also is null ? "" : ", " + also)}.{hint} Tasks: {NameList.Of(model.Tasks.Select(other => other.MethodName))}"],
            Properties = nearest is null
                ? ImmutableDictionary<string, string?>.Empty
                : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Name, nearest),
        };
    }
}
