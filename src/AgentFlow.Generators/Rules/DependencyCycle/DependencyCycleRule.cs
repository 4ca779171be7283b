using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>Tasks that wait on each other.</summary>
internal sealed class DependencyCycleRule : IWorkflowRule
{
    public const string Id = "AGF0203";
    public const string FixKey = Id + ".Remove";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Tasks wait on each other",
        "Tasks wait on each other and can never start: {0}",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "DependencyCycle/AGF0203.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        foreach (var cycle in plan.ShortestCycles)
        {
            var edges = cycle.Select((task, step) => (Task: task, WaitsFor: cycle[(step + 1) % cycle.Count])).ToArray();
            Place[] places = [.. edges.Select(edge => DependencyPlace.Of(model, edge.Task, edge.WaitsFor))];
            yield return new Finding
            {
                Rule = Rule,
                At = places[0],
                Related = places,
                Arguments = [string.Join(" → ", cycle.Append(cycle[0]).Select(task => model.Tasks[task].Name))],
                Properties = ImmutableDictionary<string, string?>.Empty.Add(
                    FixProperties.Edges,
                    string.Join(FixProperties.Separator.ToString(), edges.Select(edge => Removable(model, edge.Task, edge.WaitsFor)))),
            };
        }
    }

    // Without its entry, a dependency that a parameter implies would still be there.
    private static string Removable(WorkflowModel model, int task, int dependency)
        => model.Tasks[task].Dependencies.Any(edge => edge.Task == dependency && edge is { IsDeclared: true, CarriesData: false })
            ? $"'{model.Tasks[task].Name}' on '{model.Tasks[dependency].Name}'"
            : "";
}
