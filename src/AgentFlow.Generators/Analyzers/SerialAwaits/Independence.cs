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
            && AreApart(EffectsOf(first), EffectsOf(second)) && !MeetInOneSession(first, second)
            && !new Surroundings(analysis.Bodies, cancellationToken).Meet(first, second);
    }

    /// <summary>The call may run at once with itself, for another item.</summary>
    public bool OfItself(IInvocationOperation call, ISet<ISymbol> ofItem)
    {
        if (isQuiet.Value)
            return false;
        var effects = EffectsOf(call);
        var shared = CallObjects.Of(call).Where(part => !CallObjects.IsOfItem(part, ofItem) && analysis.Safety.Of(part.Type) is not (ThreadSafety.Immutable or ThreadSafety.Safe));
        return shared.All(part => part == CallObjects.Receiver(call) && IsKnown(call)) && !Captures.Of(call).Any(captured => Captures.IsChanged(captured)) && !EndsAtOnce(call) && AreApart(effects, effects)
            && !new Surroundings(analysis.Bodies, cancellationToken).Meet(call, call)
            && !effects.Any(access => access.Kind == AccessKind.ServiceUse && analysis.Safety.Of(access.Type) != ThreadSafety.Safe);
    }

    /// <summary>What a body does besides is not touched by the call.</summary>
    public bool OfRest(IInvocationOperation call, IOperation rest) => AreApart(EffectsOf(call), analysis.Of(rest, cancellationToken));

    // A local function gives the other something, by way of a local around both.
    private static bool ChangesLocal(IInvocationOperation one, IInvocationOperation other)
    {
        var changed = Captures.Of(one).Where(Captures.IsChanged).Select(Captures.SymbolOf).ToArray();
        return changed.Length > 0 && CallObjects.Of(other).Any(part => changed.Contains(Captures.SymbolOf(part), SymbolEqualityComparer.Default));
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
        // A lock or an atomic operation keeps them apart, but not in order.
        if (first.Any(one => second.Any(other => (one.Changes || other.Changes) && Collisions.Meet(one, other))))
            return false;
        var (one, other) = (ServicesOf(first), ServicesOf(second));
        if (one.Any(service => other.Any(also => service.Path.Equals(also.Path) || MayBeOne(service, also))))
            return false;
        return !MayMeet(TypesOf(one), TypesOf(other));
    }

    // Two objects that were both given a service of one type were given the same one, most likely.
    private static bool MayBeOne(Access one, Access other) => (one.Path.Members.Length > 1 || other.Path.Members.Length > 1)
        && SymbolEqualityComparer.Default.Equals(one.Type, other.Type);

    private Access[] ServicesOf(ImmutableArray<Access> accesses)
        => [.. accesses.Where(access => access.Kind is AccessKind.ServiceUse or AccessKind.UnsafeUse && analysis.Safety.Of(access.Type) != ThreadSafety.Safe)];

    private HashSet<ITypeSymbol> SessionsOf(IEnumerable<ITypeSymbol?> services)
        => new(services.SelectMany(service => service is null ? ImmutableArray<INamedTypeSymbol>.Empty : closure.Of(service, cancellationToken)), SymbolEqualityComparer.Default);

    // Services that a body gets for itself, in a scope say, are no state of others: their types alone tell what they rest on.
    private bool MeetInOneSession(IInvocationOperation first, IInvocationOperation second)
        => (IsGot(first) || IsGot(second)) && MayMeet(ServicesUsedBy(first), ServicesUsedBy(second));

    private static bool IsGot(IInvocationOperation call) => CallObjects.Receiver(call) is ILocalReferenceOperation or IInvocationOperation;

    private ITypeSymbol?[] ServicesUsedBy(IInvocationOperation call)
    {
        var types = TypesOf(ServicesOf(EffectsOf(call)));
        return CallObjects.Receiver(call) is { Type: { } type } && analysis.Safety.Of(type) == ThreadSafety.Unknown ? [.. types, type] : types;
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
        var others = CallObjects.Of(second).ToArray();
        foreach (var part in CallObjects.Of(first))
        {
            if (analysis.Safety.Of(part.Type) is ThreadSafety.Immutable or ThreadSafety.Safe)
                continue;
            foreach (var other in others)
            {
                if (CallObjects.IsSame(part, other) && !(part == CallObjects.Receiver(first) && other == CallObjects.Receiver(second) && IsKnownOf(part, first) && IsKnownOf(part, second)))
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
}
