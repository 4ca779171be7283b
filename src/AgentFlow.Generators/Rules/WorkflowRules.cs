using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>Every rule over the model, in order of id. Generator and analyzers ask the same ones, so they cannot disagree.</summary>
internal static class WorkflowRules
{
    private static readonly IWorkflowRule[] All =
    [
        new NotPartialRule(),
        new InvalidShapeRule(),
        new DuplicateTaskRule(),
        new UnboundParameterRule(),
        new InputTypeConflictRule(),
        new OptionOutOfRangeRule(),
        new ReservedNameRule(),
        new UnfitPredicateRule(),
        new UnknownTaskRule(),
        new SelfDependencyRule(),
        new DependencyCycleRule(),
        new DuplicateDependencyRule(),
        new ImpliedDependencyRule(),
        new CostlyBarrierRule(),
        new CrowdedPoolRule(),
        new UnboundedFanOutRule(),
        new RunCutShortRule(),
    ];

    public static IEnumerable<DiagnosticDescriptor> Descriptors => All.Select(rule => rule.Descriptor);

    public static IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
        => All.SelectMany(rule => rule.Find(model, plan));

    /// <summary>The workflow cannot run: stand-ins are emitted in place of its plan.</summary>
    public static bool HasErrors(WorkflowModel model, WorkflowPlan plan)
        => All.Any(rule => rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Error && rule.Find(model, plan).Any());
}
