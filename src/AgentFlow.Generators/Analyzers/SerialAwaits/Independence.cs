using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>
/// Whether two calls could run together: they share nothing that either may change. Of what is unknown the name decides, and in doubt they could not.
/// </summary>
internal sealed class Independence(CallKnowledge known, QuietPlaces quiet, CancellationToken cancellationToken)
{
    private readonly EffectAnalysis _analysis = known.Analysis;

    /// <summary>The two may run at once.</summary>
    public bool Of(IInvocationOperation first, IInvocationOperation second)
    {
        if (first.Syntax.IsEquivalentTo(second.Syntax, topLevel: false) || quiet.Contain(first) || quiet.Contain(second))
            return false;
        return !SharesObjects(first, second) && !ChangesLocal(first, second) && !ChangesLocal(second, first) && !EndsAtOnce(first) && !EndsAtOnce(second)
            && !Measures(second) && !Makers.IsAskedOf(first, second)
            && ((known.OnlyReads(first) && known.OnlyReads(second)) || (AreApart(EffectsOf(first), EffectsOf(second)) && !MeetInOneSession(first, second)))
            && !known.Surroundings.Meet(first, second, cancellationToken) && !RestOnOne(first, second);
    }

    /// <summary>The call may run at once with itself, for another item.</summary>
    public bool OfItself(IInvocationOperation call, ISet<ISymbol> ofItem)
    {
        if (quiet.Contain(call))
            return false;
        var effects = EffectsOf(call);
        var shared = CallObjects.Of(call).Where(part => !CallObjects.IsOfItem(part, ofItem) && _analysis.Safety.Of(part.Type) is not (ThreadSafety.Immutable or ThreadSafety.Safe));
        return shared.All(part => part == CallObjects.Receiver(call) && known.IsKnown(call))
            && !Captures.Of(call).Any(captured => Captures.IsChanged(captured)) && !EndsAtOnce(call) && AreApart(effects, effects)
            && !known.Surroundings.Meet(call, call, cancellationToken)
            && !effects.Any(access => access.Kind == AccessKind.ServiceUse && _analysis.Safety.Of(access.Type) != ThreadSafety.Safe);
    }

    /// <summary>What a body does besides is not touched by the call.</summary>
    public bool OfRest(IInvocationOperation call, IOperation rest) => AreApart(EffectsOf(call), _analysis.Of(rest, cancellationToken));

    // Two readers of one stream; a reader, and the stream that it reads.
    private bool RestOnOne(IInvocationOperation first, IInvocationOperation second)
    {
        var (one, other) = (Below(first), Below(second));
        return one.Any(part => other.Concat(CallObjects.Of(second)).Any(also => CallObjects.IsSame(part, also)))
            || other.Any(part => CallObjects.Of(first).Any(also => CallObjects.IsSame(part, also)));
    }

    private IOperation[] Below(IInvocationOperation call) => [.. CallObjects.Below(call).Where(part => _analysis.Safety.Of(part.Type) == ThreadSafety.Unsafe)];

    // A local function gives the other something, by way of a local around both.
    private static bool ChangesLocal(IInvocationOperation one, IInvocationOperation other)
    {
        var changed = Captures.Of(one).Where(Captures.IsChanged).Select(Captures.SymbolOf).ToArray();
        return changed.Length > 0 && CallObjects.Of(other).Any(part => changed.Contains(Captures.SymbolOf(part), SymbolEqualityComparer.Default));
    }

    // Its arguments tell how long the one before it took.
    private static bool Measures(IInvocationOperation call) => call.Descendants().Any(part => part is IPropertyReferenceOperation reference && Clocks.IsMeasure(reference.Property));

    private bool EndsAtOnce(IInvocationOperation call) => SynchronousBodies.EndsAtOnce(call.TargetMethod, _analysis.Bodies, cancellationToken);

    private ImmutableArray<Access> EffectsOf(IInvocationOperation call) => _analysis.Of(call, cancellationToken);

    private bool AreApart(ImmutableArray<Access> first, ImmutableArray<Access> second)
    {
        // A lock or an atomic operation keeps them apart, but not in order.
        if (first.Any(one => second.Any(other => (one.Changes || other.Changes) && Collisions.Meet(one, other))))
            return false;
        var (one, other) = (ServicesOf(first), ServicesOf(second));
        if (one.Any(service => other.Any(also => service.Path.Equals(also.Path) || MayBeOne(service, also))))
            return false;
        return !known.Services.MayMeet(TypesOf(one), TypesOf(other), cancellationToken);
    }

    // Two objects that were both given a service of one type were given the same one, most likely.
    private static bool MayBeOne(Access one, Access other) => (one.Path.Members.Length > 1 || other.Path.Members.Length > 1)
        && SymbolEqualityComparer.Default.Equals(one.Type, other.Type);

    private Access[] ServicesOf(ImmutableArray<Access> accesses)
        => [.. accesses.Where(access => access.Kind is AccessKind.ServiceUse or AccessKind.UnsafeUse && _analysis.Safety.Of(access.Type) != ThreadSafety.Safe)];

    // Services that a body gets for itself, in a scope say, are no state of others: their types alone tell what they rest on.
    private bool MeetInOneSession(IInvocationOperation first, IInvocationOperation second)
        => (IsGot(first) || IsGot(second)) && known.Services.MayMeet(ServicesUsedBy(first), ServicesUsedBy(second), cancellationToken);

    private static bool IsGot(IInvocationOperation call) => CallObjects.Receiver(call) is ILocalReferenceOperation or IInvocationOperation;

    private ITypeSymbol?[] ServicesUsedBy(IInvocationOperation call)
    {
        var types = TypesOf(ServicesOf(EffectsOf(call)));
        return CallObjects.Receiver(call) is { Type: { } type } && _analysis.Safety.Of(type) == ThreadSafety.Unknown ? [.. types, type] : types;
    }

    private static ITypeSymbol?[] TypesOf(IEnumerable<Access> services) => [.. services.Select(service => service.Type)];

    private bool SharesObjects(IInvocationOperation first, IInvocationOperation second)
    {
        var others = CallObjects.Of(second).ToArray();
        foreach (var part in CallObjects.Of(first))
        {
            if (_analysis.Safety.Of(part.Type) is ThreadSafety.Immutable or ThreadSafety.Safe)
                continue;
            foreach (var other in others)
            {
                var areReceivers = part == CallObjects.Receiver(first) && other == CallObjects.Receiver(second);
                if (CallObjects.IsSame(part, other) && !(areReceivers && known.IsKnownOf(part, first, cancellationToken) && known.IsKnownOf(part, second, cancellationToken)))
                    return true;
            }
        }

        return false;
    }
}
