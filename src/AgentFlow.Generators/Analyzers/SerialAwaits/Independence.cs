using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>
/// Whether two calls could run together: they share nothing that either may change. Of what is unknown the name decides, and in doubt they could not.
/// </summary>
internal sealed class Independence(EffectAnalysis analysis, ResourceClosure closure, Lazy<bool> isQuiet, CancellationToken cancellationToken)
{
    /// <summary>A call that may be reordered at all: no gate, no timer, no effect that nobody sees, no code that is handed in.</summary>
    public bool IsCandidate(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.ContainingType is not { } type || type.Name is "Task" or "ValueTask" or "TaskFactory" || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.LocalFunction))
            return false;
        if (CallNames.IsGate(method) || call.Arguments.Any(argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out))
            return false;
        if (call.Arguments.Any(argument => IsUnderway(argument.Value)))
            return false;
        if (call.Descendants().Any(inner => inner is IAnonymousFunctionOperation or IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } or IAwaitOperation or IAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation } or IIncrementOrDecrementOperation or IThrowOperation))
            return false;
        return !CallNames.IsEffect(method) || (IsKnown(call) && !CallNames.IsChange(method));
    }

    /// <summary>The two may run at once.</summary>
    public bool Of(IInvocationOperation first, IInvocationOperation second)
    {
        if (first.Syntax.IsEquivalentTo(second.Syntax, topLevel: false) || isQuiet.Value)
            return false;
        return !SharesObjects(first, second) && !ChangesLocal(first, second) && !ChangesLocal(second, first) && !EndsAtOnce(first) && !EndsAtOnce(second)
            && AreApart(EffectsOf(first), EffectsOf(second)) && !MeetInOneSession(first, second);
    }

    /// <summary>The call may run at once with itself, for another item.</summary>
    public bool OfItself(IInvocationOperation call, ISet<ISymbol> ofItem)
    {
        if (isQuiet.Value)
            return false;
        var effects = EffectsOf(call);
        var shared = Objects(call).Where(part => !IsOfItem(part, ofItem) && analysis.Safety.Of(part.Type) is not (ThreadSafety.Immutable or ThreadSafety.Safe));
        return shared.All(part => part == Receiver(call) && IsKnown(call)) && !Captures.Of(call).Any(captured => Captures.IsChanged(captured)) && !EndsAtOnce(call) && AreApart(effects, effects)
            && !effects.Any(access => access.Kind == AccessKind.ServiceUse && analysis.Safety.Of(access.Type) != ThreadSafety.Safe);
    }

    /// <summary>What a body does besides is not touched by the call.</summary>
    public bool OfRest(IInvocationOperation call, IOperation rest) => AreApart(EffectsOf(call), analysis.Of(rest, cancellationToken));

    // A local function gives the other something, by way of a local around both.
    private static bool ChangesLocal(IInvocationOperation one, IInvocationOperation other)
    {
        var changed = Captures.Of(one).Where(Captures.IsChanged).Select(Captures.SymbolOf).ToArray();
        return changed.Length > 0 && Objects(other).Any(part => changed.Contains(Captures.SymbolOf(part), SymbolEqualityComparer.Default));
    }

    private bool EndsAtOnce(IInvocationOperation call) => SynchronousBodies.EndsAtOnce(call.TargetMethod, analysis.Bodies, cancellationToken);

    // What is handed over runs already: the call only waits for it.
    private static bool IsUnderway(IOperation argument) => AwaitedCall.Unwrapped(argument)?.Type switch
    {
        IArrayTypeSymbol array => IsTask(array.ElementType),
        INamedTypeSymbol { TypeArguments: [var element] } type when type.AllInterfaces.Concat([type]).Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable) => IsTask(element),
        var type => IsTask(type),
    };

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" };

    private ImmutableArray<Access> EffectsOf(IInvocationOperation call) => analysis.Of(call, cancellationToken);

    private bool AreApart(ImmutableArray<Access> first, ImmutableArray<Access> second)
    {
        if (Collisions.Between(first, second) is not null)
            return false;
        var (one, other) = (ServicesOf(first), ServicesOf(second));
        if (one.Any(service => other.Any(also => service.Path.Equals(also.Path))))
            return false;
        return !MayMeet(TypesOf(one), TypesOf(other));
    }

    private Access[] ServicesOf(ImmutableArray<Access> accesses)
        => [.. accesses.Where(access => access.Kind is AccessKind.ServiceUse or AccessKind.UnsafeUse && analysis.Safety.Of(access.Type) != ThreadSafety.Safe)];

    private HashSet<ITypeSymbol> SessionsOf(IEnumerable<ITypeSymbol?> services)
        => new(services.SelectMany(service => service is null ? ImmutableArray<INamedTypeSymbol>.Empty : closure.Of(service, cancellationToken)), SymbolEqualityComparer.Default);

    // Services that a body gets for itself, in a scope say, are no state of others: their types alone tell what they rest on.
    private bool MeetInOneSession(IInvocationOperation first, IInvocationOperation second)
        => (IsGot(first) || IsGot(second)) && MayMeet(ServicesUsedBy(first), ServicesUsedBy(second));

    private static bool IsGot(IInvocationOperation call) => Receiver(call) is ILocalReferenceOperation or IInvocationOperation;

    private ITypeSymbol?[] ServicesUsedBy(IInvocationOperation call)
    {
        var types = TypesOf(ServicesOf(EffectsOf(call)));
        return Receiver(call) is { Type: { } type } && analysis.Safety.Of(type) == ThreadSafety.Unknown ? [.. types, type] : types;
    }

    private static ITypeSymbol?[] TypesOf(IEnumerable<Access> services) => [.. services.Select(service => service.Type)];

    private bool MayMeet(IReadOnlyCollection<ITypeSymbol?> some, IReadOnlyCollection<ITypeSymbol?> others)
    {
        var sessions = SessionsOf(some);
        // Two repositories whose code is elsewhere have one database behind them, most likely.
        return SessionsOf(others).Any(sessions.Contains) || (some.Any(CallNames.IsStore) && others.Any(CallNames.IsStore));
    }

    private bool SharesObjects(IInvocationOperation first, IInvocationOperation second)
    {
        var others = Objects(second).ToArray();
        foreach (var part in Objects(first))
        {
            if (analysis.Safety.Of(part.Type) is ThreadSafety.Immutable or ThreadSafety.Safe)
                continue;
            foreach (var other in others)
            {
                if (IsSame(part, other) && !(part == Receiver(first) && other == Receiver(second) && IsKnownOf(part, first) && IsKnownOf(part, second)))
                    return true;
            }
        }

        return false;
    }

    // Its source says what it does.
    private bool IsKnown(IInvocationOperation call) => call.TargetMethod is { IsAbstract: false, ContainingType.TypeKind: not TypeKind.Interface } method
        && !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty
        && analysis.Safety.Of(call.Instance?.Type) != ThreadSafety.Unsafe;

    // A stand-in does not: what takes its place some day may use the object as it likes.
    private bool IsKnownOf(IOperation receiver, IInvocationOperation call)
        => IsKnown(call) && (receiver is IInstanceReferenceOperation || !SynchronousBodies.IsStandIn(call.TargetMethod, analysis.Bodies, cancellationToken));

    private static IOperation? Receiver(IInvocationOperation call) => AwaitedCall.Unwrapped(call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null));

    // The objects that a call gets: its receiver, what its arguments name, and what a local function takes from around it.
    private static IEnumerable<IOperation> Objects(IInvocationOperation call)
    {
        if (Receiver(call) is { } receiver)
            yield return receiver;
        foreach (var argument in call.Arguments)
        {
            var value = AwaitedCall.Unwrapped(argument.Value);
            foreach (var part in value?.DescendantsAndSelf() ?? [])
            {
                if (part != Receiver(call) && part is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IInstanceReferenceOperation && !IsOwnerOnly(part))
                    yield return part;
            }
        }

        foreach (var captured in Captures.Of(call))
            yield return captured;
    }

    // In order.Id the call gets the number, not the order; in this._news the news.
    private static bool IsOwnerOnly(IOperation part) => part.Parent is IMemberReferenceOperation or IArrayElementReferenceOperation && part.Parent.Type is { } type
        && (type.IsValueType || type.SpecialType == SpecialType.System_String || part is IInstanceReferenceOperation);

    private static bool IsSame(IOperation one, IOperation other) => (one, other) switch
    {
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => Same(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => Same(a.Parameter, b.Parameter),
        (IFieldReferenceOperation a, IFieldReferenceOperation b) => Same(a.Field, b.Field),
        (IPropertyReferenceOperation a, IPropertyReferenceOperation b) => Same(a.Property, b.Property),
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        (IInvocationOperation a, IInvocationOperation b) => Same(a.TargetMethod, b.TargetMethod),
        _ => false,
    };

    private static bool IsOfItem(IOperation part, ISet<ISymbol> ofItem) => part switch
    {
        ILocalReferenceOperation local => ofItem.Contains(local.Local),
        IParameterReferenceOperation parameter => ofItem.Contains(parameter.Parameter),
        IMemberReferenceOperation { Instance: { } owner } when IsOfItem(owner, ofItem) => true,
        _ => IndicesInto(part).Any(index => AwaitedCall.Unwrapped(index) is { } at && IsOfItem(at, ofItem)),
    };

    // Of xs[i], each turn gets another element.
    private static IEnumerable<IOperation> IndicesInto(IOperation part) => part.Parent switch
    {
        IArrayElementReferenceOperation element when element.ArrayReference == part => element.Indices,
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer when indexer.Instance == part => indexer.Arguments.Select(argument => argument.Value),
        _ => [],
    };

    private static bool Same(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
