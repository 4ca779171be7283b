using System.Collections.Immutable;
using AgentFlow.Generators.Analyzers.SerialAwaits;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Reads what an expression may do. What it does not know has its fixed place.</summary>
internal sealed class StepReader
{
    private readonly Judgement _judgement;
    private readonly HashSet<IInvocationOperation> _awaited;
    private readonly List<IInvocationOperation> _calls = [];
    private readonly HashSet<ISymbol> _reads = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _hands = new(SymbolEqualityComparer.Default);
    private bool _isFixed;
    private bool _mayFail;
    private bool _handsOutOwner;
    private bool _callsOwner;

    private StepReader(IOperation expression, Judgement judgement)
    {
        _judgement = judgement;
        _awaited = [.. expression.DescendantsAndSelf().OfType<IAwaitOperation>().Select(AwaitedCall.CallIn).OfType<IInvocationOperation>()];
    }

    public static StepEffects Of(IOperation expression, Judgement judgement)
    {
        var reader = new StepReader(expression, judgement);
        reader.Visit(expression);
        return new()
        {
            IsFixed = reader._isFixed,
            MayFail = reader._mayFail,
            HandsOutOwner = reader._handsOutOwner,
            CallsOwner = reader._callsOwner,
            Calls = [.. reader._calls],
            Reads = reader._reads.ToImmutableHashSet(SymbolEqualityComparer.Default)!,
            Hands = reader._hands.ToImmutableHashSet(SymbolEqualityComparer.Default)!,
        };
    }

    private void Visit(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
            return;
        switch (operation)
        {
            case IInvocationOperation call:
                Call(call);
                break;
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                Member((IMemberReferenceOperation)operation);
                break;
            case IArrayElementReferenceOperation element:
                _mayFail = true;
                Content(element.ArrayReference);
                break;
            case IObjectCreationOperation created:
                _mayFail = true;
                _isFixed |= !_judgement.Computes.Creates(created);
                break;
            default:
                _isFixed |= !PlainOperations.Are(operation);
                _mayFail |= PlainOperations.MayFail(operation);
                break;
        }

        foreach (var child in operation.ChildOperations)
            Visit(child);
    }

    private void Call(IInvocationOperation call)
    {
        if (_awaited.Contains(call))
        {
            _isFixed |= !_judgement.IsCandidate(call);
            _calls.Add(call);
        }
        else if (call.TargetMethod is { Name: "ConfigureAwait" or "AsTask", ContainingType.Name: "Task" or "ValueTask" })
        {
            return;
        }
        else
        {
            _mayFail = true;
            _isFixed |= !_judgement.Computes.Is(call);
        }

        if (call.Instance is { } receiver)
            Hand(receiver, call);
        foreach (var argument in call.Arguments)
            Hand(argument.Value, call);
    }

    // A computation looks at what it is given; any other call may change it.
    private void Hand(IOperation value, IInvocationOperation call)
    {
        value = AwaitedCall.Unwrapped(value)!;
        if (value is IInstanceReferenceOperation)
        {
            _callsOwner = true;
            _handsOutOwner |= value != call.Instance || call.TargetMethod is { IsSealed: false, ContainingType.IsSealed: false } and ({ IsVirtual: true } or { IsOverride: true } or { IsAbstract: true });
        }
        else if (_judgement.IsUnchanging(value.Type))
        {
            return;
        }
        else if (Roots.Of(value) is { } root)
        {
            (_awaited.Contains(call) ? _hands : _reads).Add(root);
        }
        else if (!_awaited.Contains(value))
        {
            foreach (var child in value.ChildOperations)
                Hand(child, call);
        }
    }

    private void Member(IMemberReferenceOperation reference)
    {
        if (reference.Instance is { } owner && _judgement.Safety(owner.Type) == ThreadSafety.Container)
        {
            _mayFail |= reference is IPropertyReferenceOperation { Arguments.IsEmpty: false };
            Content(owner);
        }
        else if (reference is IPropertyReferenceOperation property && !Members.OnlyHolds(property.Property) && !_judgement.IsUnchanging(reference.Instance?.Type))
        {
            _isFixed = true;
        }
        else if (!Members.IsSetOnce(reference.Member, _judgement.Canceled) && !_judgement.IsUnchanging(reference.Instance?.Type))
        {
            Content(reference.Instance);
        }
    }

    // Of the object whose method it is, and of statics, anybody may change what is not set once.
    private void Content(IOperation? owner)
    {
        if (AwaitedCall.Unwrapped(owner) is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
            _isFixed = true;
        else if (Roots.Of(owner!) is IFieldSymbol or IPropertySymbol && _judgement.Safety(owner!.Type) == ThreadSafety.Container)
            _isFixed = true;
        else if (Roots.Of(owner!) is { } root)
            _reads.Add(root);
    }
}
