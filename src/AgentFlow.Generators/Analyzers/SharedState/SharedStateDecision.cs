using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>What is reported of one workflow, once the bodies of its tasks are there.</summary>
internal sealed class SharedStateDecision
{
    private readonly Workflow _workflow;
    private readonly IReadOnlyDictionary<ISymbol, ImmutableArray<IOperation>> _bodies;
    private readonly EffectAnalysis _analysis;
    private readonly CancellationToken _canceled;
    private readonly Summary[] _summaries;
    private readonly ImmutableArray<Access>[] _effects;
    private readonly TaskOverlap _overlap;

    public SharedStateDecision(
        Workflow workflow, IReadOnlyDictionary<ISymbol, ImmutableArray<IOperation>> bodies, EffectAnalysis analysis, CancellationToken cancellationToken)
    {
        _workflow = workflow;
        _bodies = bodies;
        _analysis = analysis;
        _canceled = cancellationToken;
        _overlap = new TaskOverlap(workflow.Model, workflow.Plan);
        var effects = new TaskEffects(workflow, analysis, cancellationToken);
        _summaries = [.. workflow.Methods.Select(SummaryOf)];
        _effects = [.. _summaries.Select((summary, task) => effects.Of(task, summary))];
    }

    public IEnumerable<Diagnostic> Diagnostics()
    {
        var report = new CollisionReport(_workflow, _overlap);
        var places = new WorkflowPlaces(_workflow.Type, _workflow.Methods, _workflow.Known, _canceled);
        return CollisionSearch.In(_effects, _overlap).Select(report.Of)
            .Concat(NeedlessOrders.In(_workflow, _summaries, _effects, _overlap, places))
            .Concat(Checks());
    }

    private Summary SummaryOf(IMethodSymbol method)
        => _bodies.TryGetValue(method, out var blocks) ? _analysis.SummaryOf(blocks, _canceled).Within(method) : _analysis.SummaryOf(method, _canceled);

    private IEnumerable<Diagnostic> Checks()
    {
        var told = new HashSet<Location>();
        for (var task = 0; task < _workflow.Methods.Length; task++)
        {
            if (!_bodies.TryGetValue(_workflow.Methods[task], out var blocks) || !_effects[task].Any(access => access is { IsAtomic: true, IsOfContent: true }))
                continue;
            foreach (var check in ChecksThenActs.In(blocks.Concat(HelpersOf(blocks)), _analysis, _canceled))
            {
                if (Changer(task, check.Collection) is { } other && told.Add(check.At))
                {
                    yield return Diagnostic.Create(
                        CheckThenActRule.Rule,
                        check.At,
                        [check.Check, _workflow.Methods[other].Locations[0]],
                        check.Form is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Atomic, check.Form),
                        _workflow.Model.Tasks[task].Name,
                        check.Collection.Text,
                        _workflow.Model.Tasks[other].Name,
                        check.Instead);
                }
            }
        }
    }

    // Methods of the workflow itself that the task calls: what they check, they check of the same object.
    private IEnumerable<IOperation> HelpersOf(ImmutableArray<IOperation> blocks) => blocks
        .SelectMany(block => block.Descendants().OfType<IInvocationOperation>())
        .Where(call => call.Instance is IInstanceReferenceOperation && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, _workflow.Type))
        .Select(call => call.TargetMethod.OriginalDefinition)
        .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
        .Select(method => _analysis.Bodies.Of(method, _canceled))
        .OfType<IOperation>();

    // Another task, or another item of this one, that may change the collection meanwhile.
    private int? Changer(int task, StatePath collection)
    {
        for (var other = 0; other < _effects.Length; other++)
        {
            if (_overlap.Of(task, other) && _effects[other].Any(access => access is { Kind: AccessKind.ContainerWrite } && access.Path.Equals(collection)))
                return other;
        }

        return null;
    }
}
