using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>One walk over a body, which notes each access to state that others may see, and the locks that are held there.</summary>
internal sealed partial class EffectWalk(Calls calls, Aliases aliases) : OperationWalker
{
    private readonly ImmutableArray<Access>.Builder _accesses = ImmutableArray.CreateBuilder<Access>();
    private readonly ImmutableArray<StatePath>.Builder _returns = ImmutableArray.CreateBuilder<StatePath>();
    private readonly HashSet<IOperation> _entered = [];
    private readonly HeldLocks _heldLocks = new(calls, aliases);
    private readonly Dispatch _dispatch = new(calls.Analysis, calls.Canceled);
    private ImmutableHashSet<StatePath> _locks = ImmutableHashSet<StatePath>.Empty;
    private readonly ImmutableArray<(ISymbol, ImmutableHashSet<StatePath>)>.Builder _invokes = ImmutableArray.CreateBuilder<(ISymbol, ImmutableHashSet<StatePath>)>();
    private (StatePath? Holder, SyntaxNode Lambda)? _held;
    private bool _callsUnknown;

    public Summary Summary => new(_accesses.ToImmutable(), _returns.ToImmutable(), _callsUnknown) { Invokes = _invokes.ToImmutable(), MayThrow = _mayThrow, Takes = _taken.Except(_givenBack).ToImmutableArray() };

    private EffectAnalysis Analysis => calls.Analysis;

    public override void VisitReturn(IReturnOperation operation)
    {
        if (operation.ReturnedValue is { } value)
            _returns.AddRange(aliases.Of(value));
        base.VisitReturn(operation);
    }

    public override void VisitFieldReference(IFieldReferenceOperation operation)
    {
        if (!operation.Field.IsConst)
            Note(operation, AccessKind.Read, operation.Field.IsVolatile);
        VisitOwner(operation.Instance);
    }

    public override void VisitArrayElementReference(IArrayElementReferenceOperation operation)
    {
        Note(operation, AccessKind.Read);
        base.VisitArrayElementReference(operation);
    }

    // Raising takes the handlers in one read, as += and -= change them in one step.
    public override void VisitEventReference(IEventReferenceOperation operation)
    {
        Note(operation, AccessKind.Read, isAtomic: true);
        base.VisitEventReference(operation);
    }

    public override void VisitParameterReference(IParameterReferenceOperation operation)
    {
        if (operation.Parameter.RefKind == RefKind.Ref || aliases.Of(operation) is [{ Root: StateRoot.This }])
            Note(operation, AccessKind.Read);
    }

    public override void VisitForEachLoop(IForEachLoopOperation operation)
    {
        if (Unconverted(operation.Collection) is var collection && Analysis.Safety.Of(collection.Type) == ThreadSafety.Container)
            NoteContent(collection, AccessKind.ContainerRead, operation.Collection.Syntax);
        base.VisitForEachLoop(operation);
    }

    // A lambda runs where it is called, not where it stands; so does a local function.
    public override void VisitAnonymousFunction(IAnonymousFunctionOperation operation)
    {
    }

    public override void VisitLocalFunction(ILocalFunctionOperation operation)
    {
    }

    // [.. items] reads them all. The operation has no name in the oldest compiler that this is built for.
    public override void DefaultVisit(IOperation operation)
    {
        if (operation.Syntax is SpreadElementSyntax && operation.ChildOperations.FirstOrDefault() is { } spread && SafetyOf(Unconverted(spread)) == ThreadSafety.Container)
            NoteContent(Unconverted(spread), AccessKind.ContainerRead, operation.Syntax);
        base.DefaultVisit(operation);
    }

    public override void VisitNameOf(INameOfOperation operation)
    {
    }

    public override void VisitInvalid(IInvalidOperation operation)
    {
        _callsUnknown = true;
        base.VisitInvalid(operation);
    }

    // Who takes one field of a struct does not read the others.
    private void VisitOwner(IOperation? owner)
    {
        if (owner is IFieldReferenceOperation { Type.IsValueType: true } field)
            VisitOwner(field.Instance);
        else
            Visit(owner);
    }

    /// <summary>The value before it is converted; a conversion that somebody declared is a call, and stays.</summary>
    internal static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
            operation = conversion.Operand;
        return operation;
    }

    private void Note(IOperation place, AccessKind kind, bool isAtomic = false, bool isUpdate = false)
    {
        // Its owner says that it may be used by several.
        if (place is IFieldReferenceOperation { Instance: { } owner } && !IsThis(owner) && SafetyOf(Unconverted(owner)) == ThreadSafety.Safe)
            return;
        foreach (var path in kind == AccessKind.Write ? aliases.PlaceOf(place) : aliases.Of(place))
            Add(path, kind, place.Type, place.Syntax, isAtomic, isUpdate);
    }

    private void NoteContent(IOperation? container, AccessKind kind, SyntaxNode at, bool isAtomic = false)
    {
        foreach (var path in aliases.Of(container))
        {
            if (kind != AccessKind.ContainerWrite || container is not ILocalReferenceOperation local || !Placeholders.IsReplaced(local, path, aliases))
                Add(path, kind, container!.Type, at, isAtomic, isUpdate: false);
        }
    }

    private void Add(StatePath path, AccessKind kind, ITypeSymbol? type, SyntaxNode at, bool isAtomic, bool isUpdate)
    {
        if (path.Root == StateRoot.Local && Captured(path) is { } captured)
            path = captured;
        if (path.Root == StateRoot.Local || (path is { Root: StateRoot.This or StateRoot.Parameter, Members.IsEmpty: true, Symbol: not IParameterSymbol { RefKind: RefKind.Ref } } && kind is AccessKind.Read))
            return;
        var place = at.GetLocation();
        _accesses.Add(new() { Path = path, Kind = kind, Type = type, At = place, Origin = place, Locks = HeldLocks.Protecting(_locks, isChange: kind is not (AccessKind.Read or AccessKind.ContainerRead)), IsAtomic = isAtomic, IsUpdate = isUpdate });
    }
}
