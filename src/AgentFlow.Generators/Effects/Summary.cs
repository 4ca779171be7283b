using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>What a method does to state that others may see, in terms of its <c>this</c> and its parameters.</summary>
/// <param name="Accesses">In order of place; those to its own locals are not here.</param>
/// <param name="Returns">What its result may be: a piece of state that others see too. Empty where it is new.</param>
/// <param name="CallsUnknown">It calls something that nothing is known of.</param>
internal sealed record Summary(ImmutableArray<Access> Accesses, ImmutableArray<StatePath> Returns, bool CallsUnknown)
{
    // What is beyond is not told apart. Whoever calls it has it all once more, and so on up.
    private const int MostPlaces = 4;
    private const int MostAccesses = 300;
    private const int MostReturns = 16;

    /// <summary>It throws, or calls what may.</summary>
    public bool MayThrow { get; init; }

    /// <summary>The locks that it takes and does not give back, such as one that a <c>using</c> around its call gives back.</summary>
    public ImmutableArray<StatePath> Takes { get; init; } = ImmutableArray<StatePath>.Empty;

    /// <summary>The delegates among its parameters that it calls, and the locks that it holds then.</summary>
    public ImmutableArray<(ISymbol Parameter, ImmutableHashSet<StatePath> Locks)> Invokes { get; init; } = ImmutableArray<(ISymbol, ImmutableHashSet<StatePath>)>.Empty;

    /// <summary>Of a method that nothing is known of: it does nothing.</summary>
    public static Summary Unknown { get; } = new(ImmutableArray<Access>.Empty, ImmutableArray<StatePath>.Empty, CallsUnknown: true);

    /// <summary>The first guess of a method that calls itself.</summary>
    public static Summary Nothing { get; } = Unknown with { CallsUnknown = false };

    /// <summary>What others may see of it, each access once: enough to tell what it does, however much it leads to.</summary>
    public Summary Shared()
    {
        var (seen, places) = (new HashSet<(StatePath, AccessKind, bool, Location)>(), new Dictionary<(StatePath, AccessKind, bool, bool), int>());
        var accesses = ImmutableArray.CreateBuilder<Access>();
        foreach (var access in Accesses)
        {
            if (access.Path.Root == StateRoot.Local || !seen.Add((access.Path, access.Kind, access.Locks.IsEmpty, access.At)))
                continue;
            var use = (access.Path, access.Kind, access.Locks.IsEmpty, access.IsAtomic);
            places[use] = places.TryGetValue(use, out var count) ? count + 1 : 1;
            if (places[use] > MostPlaces)
                continue;
            if (accesses.Count == MostAccesses)
                return Of(accesses) with { CallsUnknown = true };
            accesses.Add(access);
        }

        return Of(accesses);
    }

    /// <summary>The same, where the runtime locks the object, or the type of a static method, around the whole method.</summary>
    public Summary Within(IMethodSymbol method)
    {
        if ((method.MethodImplementationFlags & MethodImplAttributes.Synchronized) == 0)
            return this;
        var held = method.IsStatic ? StatePath.Of(StateRoot.Static, method.ContainingType) : StatePath.This;
        return this with { Accesses = Accesses.Select(access => access with { Locks = access.Locks.Add(held) }).ToImmutableArray() };
    }

    private Summary Of(ImmutableArray<Access>.Builder accesses) => this with
    {
        Accesses = accesses.ToImmutable(),
        Returns = Returns.Where(path => path.Root != StateRoot.Local).Distinct().Take(MostReturns).ToImmutableArray(),
    };
}
