using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>Elements that are asked for without an indexer that takes an index: <c>list[^1]</c>, <c>list is [var first, ..]</c>.</summary>
internal sealed partial class EffectWalk
{
    public override void VisitImplicitIndexerReference(IImplicitIndexerReferenceOperation operation)
    {
        NoteElements(operation.Instance, AccessKind.ContainerRead, operation);
        base.VisitImplicitIndexerReference(operation);
    }

    public override void VisitListPattern(IListPatternOperation operation)
    {
        NoteElements(PatternInputs.Of(operation), AccessKind.ContainerRead, operation);
        base.VisitListPattern(operation);
    }

    private void ChangeElement(IImplicitIndexerReferenceOperation operation)
    {
        NoteElements(operation.Instance, AccessKind.ContainerWrite, operation);
        base.VisitImplicitIndexerReference(operation);
    }

    private void NoteElements(IOperation? collection, AccessKind kind, IOperation at)
    {
        if (collection is not null && Unconverted(collection) is var held && !IsOwnCollection(held) && SafetyOf(held) == ThreadSafety.Container)
            NoteContent(held, kind, at.Syntax);
    }
}
