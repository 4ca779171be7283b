using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What evaluating a statement may do, as far as it bears on its order among others.</summary>
internal sealed record StepEffects
{
    /// <summary>It stands there for its effect, or does what is not known: nothing passes it in either direction.</summary>
    public bool IsFixed { get; init; }

    /// <summary>It may throw, where it comes to a value without a call.</summary>
    public bool MayFail { get; init; }

    /// <summary>The object whose method it is is handed to code that is not known.</summary>
    public bool HandsOutOwner { get; init; }

    /// <summary>It calls the object whose method it is.</summary>
    public bool CallsOwner { get; init; }

    /// <summary>The awaited calls, each of which may be reordered at all.</summary>
    public ImmutableArray<IInvocationOperation> Calls { get; init; } = ImmutableArray<IInvocationOperation>.Empty;

    /// <summary>Variables whose objects it looks into, where these can change.</summary>
    public ImmutableHashSet<ISymbol> Reads { get; init; } = Set;

    /// <summary>Variables whose objects it hands to a call that may change them.</summary>
    public ImmutableHashSet<ISymbol> Hands { get; init; } = Set;

    /// <summary>A value made of values.</summary>
    public bool IsValue => !IsFixed && Calls.IsEmpty;

    /// <summary>A value that comes out the same wherever it is computed, and always comes out.</summary>
    public bool IsSteady => IsValue && Reads.IsEmpty && !MayFail;

    private static ImmutableHashSet<ISymbol> Set => ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default);
}
