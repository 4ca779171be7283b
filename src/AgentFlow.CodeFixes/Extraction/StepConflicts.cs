using Microsoft.CodeAnalysis;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Which statements keep their order though none takes a value from the other: all but those that are shown to be independent.</summary>
internal sealed class StepConflicts(ExtractableMethod method)
{
    private readonly SameObjects _objects = new(method.BodyOperation, method.Judgement);

    public bool Between(Step earlier, Step later)
    {
        var (one, other) = (earlier.Effects, later.Effects);
        if (one.IsValue && other.IsValue)
            return false;
        if (one.IsFixed || other.IsFixed)
            return !(one.IsSteady || other.IsSteady);
        return ShareObjects(one, other)
            || one.Calls.Any(call => other.Calls.Any(next => !method.Judgement.AreIndependent(call, next)))
            || method.Judgement.Collide(OperationOf(earlier), OperationOf(later));
    }

    private bool ShareObjects(StepEffects one, StepEffects other)
        => (one.HandsOutOwner && other.CallsOwner) || (one.CallsOwner && other.HandsOutOwner)
            || _objects.Overlap(one.Hands, other.Hands.Concat(other.Reads))
            || _objects.Overlap(one.Reads, other.Hands);

    private IOperation OperationOf(Step step) => method.Model.GetOperation(step.Expression, method.Canceled)!;
}
