using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>What a method does to state that others may see, in terms of its <c>this</c> and its parameters.</summary>
/// <param name="Accesses">In order of place; those to its own locals are not here.</param>
/// <param name="Returns">What its result may be: a piece of state that others see too. Empty where it is new.</param>
/// <param name="CallsUnknown">It calls something that nothing is known of.</param>
internal sealed record Summary(ImmutableArray<Access> Accesses, ImmutableArray<StatePath> Returns, bool CallsUnknown)
{
    /// <summary>The delegates among its parameters that it calls, and the locks that it holds then.</summary>
    public ImmutableArray<(ISymbol Parameter, ImmutableHashSet<StatePath> Locks)> Invokes { get; init; } = ImmutableArray<(ISymbol, ImmutableHashSet<StatePath>)>.Empty;

    /// <summary>Of a method that nothing is known of: it does nothing.</summary>
    public static Summary Unknown { get; } = new(ImmutableArray<Access>.Empty, ImmutableArray<StatePath>.Empty, CallsUnknown: true);

    /// <summary>The first guess of a method that calls itself.</summary>
    public static Summary Nothing { get; } = Unknown with { CallsUnknown = false };

    /// <summary>What others may see of it, each access once.</summary>
    public Summary Shared()
    {
        var seen = new HashSet<(StatePath, AccessKind, bool, Location)>();
        return this with
        {
            Accesses = Accesses
                .Where(access => access.Path.Root != StateRoot.Local && seen.Add((access.Path, access.Kind, access.Locks.IsEmpty, access.At)))
                .ToImmutableArray(),
            Returns = Returns.Where(path => path.Root != StateRoot.Local).Distinct().ToImmutableArray(),
        };
    }
}
