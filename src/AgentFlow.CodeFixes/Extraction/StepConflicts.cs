using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Which statements keep their order though none takes a value from the other.</summary>
internal sealed class StepConflicts(ExtractableMethod method)
{
    private readonly SharedObjects _shared = new(method);
    private readonly EffectAnalysis _effects = new(method.Known, AnalysisOptions.Default);
    private readonly Dictionary<MethodStatement, ImmutableArray<Access>> _accesses = [];

    public bool Between(Step earlier, Step later)
        => (earlier.Statement.Kind, later.Statement.Kind) is not (StatementKind.Pure, StatementKind.Pure)
            && (AreOfKinds(earlier, later)
                || _shared.Are(earlier.Uses, later.Uses)
                || Collisions.Between(AccessesOf(earlier), AccessesOf(later)) is not null);

    // The same call twice: it would not be made again if it gave the same again.
    private static bool AreOfKinds(Step earlier, Step later)
        => earlier.Statement.Kind == StatementKind.Effect
            || later.Statement.Kind == StatementKind.Effect
            || (earlier.Statement.Kind == StatementKind.Computation && later.Statement.Kind == StatementKind.Computation)
            || later.Expression.IsEquivalentTo(earlier.Expression, topLevel: false);

    private ImmutableArray<Access> AccessesOf(Step step)
    {
        if (!_accesses.TryGetValue(step.Statement, out var accesses))
            _accesses[step.Statement] = accesses = _effects.Of(method.Model.GetOperation(step.Expression, method.Canceled)!, method.Canceled);
        return accesses;
    }
}
