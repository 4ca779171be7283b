using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A parameter that means a task's result and cannot take it.</summary>
internal sealed class UnboundParameterRule : IWorkflowRule
{
    public const string Id = "AGF0104";
    public const string ChangeTypeFixKey = Id + ".ChangeType";
    public const string FromTaskFixKey = Id + ".AddFromTask";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A parameter cannot be bound",
        "Parameter '{0}' of '{1}' {2}",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "UnboundParameter/AGF0104.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            var parameters = model.Tasks[task].Parameters;
            for (var index = 0; index < parameters.Count; index++)
            {
                var parameter = parameters[index];

                // A name that is no task's is AGF0201.
                if (parameter.Binding.Problem is not { } problem || problem.Kind == BindingProblemKind.NoSuchTask)
                    continue;
                var sourceIndex = IndexOf(problem.Name, model);
                var source = sourceIndex < 0 ? null : model.Tasks[sourceIndex];
                var isItem = model.Tasks[task].ForEach?.Parameter == index;

                // What is wrong with the task itself (AGF0102) comes first.
                if (source is { Flaws.Count: > 0 })
                    continue;
                var candidates = BindableTasks.Of(problem, parameter, model.Tasks[task], source, model).ToArray();
                yield return new Finding
                {
                    Rule = Rule,
                    At = Place.Parameter(task, index),
                    Related = source is null ? [] : [Place.Method(sourceIndex)],
                    Arguments = [parameter.Name, model.Tasks[task].MethodName, isItem
                        ? UnboundReason.OfItem(problem, parameter, model.Tasks[task], source)
                        : UnboundReason.Of(problem, parameter, model.Tasks[task], source, candidates)],
                    Properties = Properties(
                        (FixProperties.Types, FittingTypes.Of(problem, parameter, model.Tasks[task], source, isItem)),
                        (FixProperties.Tasks, candidates)),
                };
            }
        }
    }

    /// <summary>The first task whose method has that name, or -1.</summary>
    public static int IndexOf(string methodName, WorkflowModel model)
    {
        var index = 0;
        while (index < model.Tasks.Count && model.Tasks[index].MethodName != methodName)
            index++;
        return index < model.Tasks.Count ? index : -1;
    }

    private static ImmutableDictionary<string, string?> Properties(params (string Key, IEnumerable<string> Lines)[] properties)
        => properties
            .Select(property => (property.Key, Text: string.Join(FixProperties.Separator.ToString(), property.Lines)))
            .Where(property => property.Text.Length > 0)
            .ToImmutableDictionary(property => property.Key, property => (string?)property.Text);
}
