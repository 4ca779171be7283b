using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What is assigned: to fields, properties, elements, and through references to them.</summary>
internal sealed partial class EffectWalk
{
    public override void VisitEventAssignment(IEventAssignmentOperation operation)
    {
        Visit(operation.HandlerValue);
        if (operation.EventReference is IEventReferenceOperation { Event: { AddMethod.IsImplicitlyDeclared: false } changed } reference
            && (operation.Adds ? changed.AddMethod : changed.RemoveMethod) is { } accessor)
            Follow(accessor, reference.Instance, ImmutableArray<IArgumentOperation>.Empty, operation.Syntax);
        else
            Note(operation.EventReference, AccessKind.Write, isAtomic: true, isUpdate: true);
    }

    public override void VisitSimpleAssignment(ISimpleAssignmentOperation operation) => Assign(operation, isUpdate: false);

    public override void VisitCompoundAssignment(ICompoundAssignmentOperation operation)
    {
        Visit(operation.Value);
        Change(operation.Target, isUpdate: true);
        Operate(operation.OperatorMethod, operation.Syntax, operation.Target, operation.Value);
    }

    public override void VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation) => Change(operation.Target, isUpdate: true);

    public override void VisitCoalesceAssignment(ICoalesceAssignmentOperation operation) => Assign(operation, isUpdate: true);

    public override void VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation)
    {
        Visit(operation.Value);
        ChangeEach(operation.Target);
    }

    private void Assign(IAssignmentOperation operation, bool isUpdate)
    {
        var (before, unknown) = (_accesses.Count, _callsUnknown);
        _callsUnknown = false;
        Visit(operation.Value);
        var changes = Enumerable.Range(before, _accesses.Count - before).Any(index => _accesses[index].Changes);
        var isEffect = _callsUnknown || changes;
        _callsUnknown |= unknown;

        var written = _accesses.Count;
        Change(operation.Target, isUpdate);
        NoteLost(written, operation.Target, operation.Value);

        // Made twice it makes no difference where it never changes and nobody sees it made; under a lock it is made once.
        if (LazyValues.MadeIn(operation) is { } body
            && (!_locks.IsEmpty || (!isEffect && Analysis.Safety.Of(operation.Target.Type) == ThreadSafety.Immutable) || (!changes && AlikeObjects.Are(operation.Target.Type))))
        {
            for (var index = written; index < _accesses.Count; index++)
                _accesses[index] = _accesses[index] with { MadeIn = body };
        }
    }

    private void ChangeEach(IOperation target)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (var element in tuple.Elements)
                ChangeEach(element);
        }
        else if (target is IDeclarationExpressionOperation)
        {
            return;
        }
        else
        {
            Change(target, isUpdate: false);
        }
    }

    private void Change(IOperation target, bool isUpdate)
    {
        switch (Unconverted(target))
        {
            case IPropertyReferenceOperation property:
                ChangeProperty(property, isUpdate);
                break;
            case IFieldReferenceOperation field:
                Note(field, AccessKind.Write, field.Field.IsVolatile && !isUpdate, isUpdate);
                VisitOwner(field.Instance);
                break;
            case IParameterReferenceOperation parameter when aliases.Of(parameter) is [{ Root: StateRoot.This }] || parameter.Parameter.RefKind is RefKind.Ref or RefKind.Out:
                Note(parameter, AccessKind.Write, isAtomic: false, isUpdate);
                break;
            case IArrayElementReferenceOperation element:
                Note(element, AccessKind.Write, isAtomic: false, isUpdate);
                Visit(element.ArrayReference);
                foreach (var index in element.Indices)
                    Visit(index);
                break;
            case IImplicitIndexerReferenceOperation element:
                ChangeElement(element);
                break;
            case ILocalReferenceOperation { Local.IsRef: true } local:
                Note(local, AccessKind.Write, isAtomic: false, isUpdate);
                break;
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } call:
                Visit(call);
                Note(call, AccessKind.Write, isAtomic: false, isUpdate);
                break;
            case ILocalReferenceOperation local when _held is not null:
                Note(local, AccessKind.Write, isAtomic: false, isUpdate);
                break;
            case ILocalReferenceOperation or IDiscardOperation or IParameterReferenceOperation:
                break;
            case { } other:
                Visit(other);
                break;
        }
    }

    private void ChangeProperty(IPropertyReferenceOperation property, bool isUpdate)
    {
        NoteExternal(property);
        Visit(property.Instance);
        VisitArguments(property.Arguments);
        if (UseContent(property.Property, property.Instance, property.Syntax, isChange: true))
            return;
        if (Aliases.IsAutomatic(property.Property) || property.Property.ReturnsByRef)
        {
            Note(property, AccessKind.Write, isAtomic: false, isUpdate);
            return;
        }

        if (isUpdate && property.Property.GetMethod is { } getter)
            Follow(getter, property.Instance, property.Arguments, property.Syntax);
        if (property.Property.SetMethod is { } setter)
            Follow(setter, property.Instance, property.Arguments, property.Syntax);
    }
}
