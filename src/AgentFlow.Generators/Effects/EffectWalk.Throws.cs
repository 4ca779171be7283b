using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>Whether it may end with an exception: what waits for it does not run then.</summary>
internal sealed partial class EffectWalk
{
    private bool _mayThrow;

    public override void VisitThrow(IThrowOperation operation)
    {
        _mayThrow = true;
        base.VisitThrow(operation);
    }

    private void NoteThrow(ISymbol called) => _mayThrow |= called.DeclaringSyntaxReferences.IsEmpty && ThrowingMembers.Has(called);
}
