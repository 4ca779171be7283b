using System.Globalization;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A <c>ForEach</c> whose items all run at once, or a phase that is wider than a project allows.</summary>
internal sealed class UnboundedFanOutRule : IWorkflowRule
{
    public const string Id = "AGF0306";
    public const string FixKey = Id + ".AddMaxConcurrency";

    /// <summary>The key in <c>.editorconfig</c> that says how many tasks a phase may start at once.</summary>
    public const string WidthOption = "agentflow.max_phase_width";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Nothing bounds how much runs at once",
        "{0} at once: {1}",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "UnboundedFanOut/AGF0306.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        if (model.MaxConcurrency != 0)
            yield break;
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            // A lock lets one item through at a time.
            if (model.Tasks[task] is not { ForEach: { } items, Policies: { MaxConcurrency: 0, Agent: null, Exclusive.Count: 0 } } declared)
                continue;
            yield return new Finding
            {
                Rule = Rule,
                At = Place.Parameter(task, items.Parameter),
                Related = [Place.Attribute(task)],
                Arguments = [$"'{declared.MethodName}' may run for all of its elements", "bound it by MaxConcurrency, by the pool of an Agent, or in [AgentWorkflow]"],
            };
        }
    }

    /// <summary>The phases that start more tasks at once than <paramref name="width"/>. Only the analyzer can see what a project allows.</summary>
    public static IEnumerable<Finding> FindWide(WorkflowModel model, WorkflowPlan plan, int width)
    {
        if (model.MaxConcurrency > 0 && model.MaxConcurrency <= width)
            yield break;
        for (var phase = 0; phase < plan.Phases.Count; phase++)
        {
            var tasks = plan.Phases[phase];
            if (tasks.Count <= width)
                continue;
            yield return new Finding
            {
                Rule = Rule,
                At = Place.Type,
                Related = [.. tasks.Select(Place.Method)],
                Arguments =
                [
                    $"Phase {(phase + 1).ToString(CultureInfo.InvariantCulture)} of '{model.Type.Name}' starts {tasks.Count.ToString(CultureInfo.InvariantCulture)} tasks",
                    $"{WidthOption} allows {width.ToString(CultureInfo.InvariantCulture)}. Bound them by MaxConcurrency in [AgentWorkflow], or split the phase",
                ],
            };
        }
    }
}
