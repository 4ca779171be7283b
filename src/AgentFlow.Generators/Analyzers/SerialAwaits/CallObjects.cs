using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>The objects that a call gets, and which of them are one.</summary>
internal static class CallObjects
{
    private const int MaxDepth = 3;

    /// <summary>What it is called on, of an extension method too.</summary>
    public static IOperation? Receiver(IInvocationOperation call) => AwaitedCall.Unwrapped(call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null));

    /// <summary>Its receiver, what its arguments name, and what a local function takes from around it.</summary>
    public static IEnumerable<IOperation> Of(IInvocationOperation call)
    {
        if (Receiver(call) is { } receiver)
            yield return receiver;
        foreach (var argument in call.Arguments)
        {
            var value = AwaitedCall.Unwrapped(argument.Value);
            foreach (var part in value?.DescendantsAndSelf() ?? [])
            {
                if (part != Receiver(call) && IsReference(part) && !IsOwnerOnly(part))
                    yield return part;
            }
        }

        foreach (var captured in Captures.Of(call))
            yield return captured;
    }

    /// <summary>What the locals among them were made from: the stream of <c>var reader = new StreamReader(stream);</c></summary>
    public static IEnumerable<IOperation> Below(IInvocationOperation call) => Of(call).OfType<ILocalReferenceOperation>().SelectMany(local => Below(local, MaxDepth));

    /// <summary>They name one object.</summary>
    public static bool IsSame(IOperation one, IOperation other) => (one, other) switch
    {
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => Same(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => Same(a.Parameter, b.Parameter),
        (IFieldReferenceOperation a, IFieldReferenceOperation b) => Same(a.Field, b.Field),
        (IPropertyReferenceOperation a, IPropertyReferenceOperation b) => Same(a.Property, b.Property),
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        (IInvocationOperation a, IInvocationOperation b) => Same(a.TargetMethod, b.TargetMethod),
        _ => false,
    };

    /// <summary>Each turn of a loop has its own.</summary>
    public static bool IsOfItem(IOperation part, ISet<ISymbol> ofItem) => part switch
    {
        ILocalReferenceOperation local => ofItem.Contains(local.Local),
        IParameterReferenceOperation parameter => ofItem.Contains(parameter.Parameter),
        IMemberReferenceOperation { Instance: { } owner } when IsOfItem(owner, ofItem) => true,
        _ => IndicesInto(part).Any(index => AwaitedCall.Unwrapped(index) is { } at && IsOfItem(at, ofItem)),
    };

    private static IEnumerable<IOperation> Below(ILocalReferenceOperation local, int depth)
    {
        if (depth == 0 || AwaitedCall.Unwrapped(OperationBody.ValueOf(local.Local, OperationBody.Of(local))) is not IObjectCreationOperation made)
            return [];
        var given = made.Arguments.Select(argument => AwaitedCall.Unwrapped(argument.Value)).OfType<IOperation>().Where(IsReference).ToArray();
        return given.Concat(given.OfType<ILocalReferenceOperation>().SelectMany(inner => Below(inner, depth - 1)));
    }

    private static bool IsReference(IOperation part) => part is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
        or IPropertyReferenceOperation or IInstanceReferenceOperation;

    // In order.Id the call gets the number, not the order; in this._news the news.
    private static bool IsOwnerOnly(IOperation part) => part.Parent is IMemberReferenceOperation or IArrayElementReferenceOperation && part.Parent.Type is { } type
        && (type.IsValueType || type.SpecialType == SpecialType.System_String || part is IInstanceReferenceOperation);

    // Of xs[i], each turn gets another element.
    private static IEnumerable<IOperation> IndicesInto(IOperation part) => part.Parent switch
    {
        IArrayElementReferenceOperation element when element.ArrayReference == part => element.Indices,
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer when indexer.Instance == part => indexer.Arguments.Select(argument => argument.Value),
        _ => [],
    };

    private static bool Same(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
