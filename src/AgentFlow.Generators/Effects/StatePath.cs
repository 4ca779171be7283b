using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>Where a piece of state hangs: what a body starts from, and the members from there on.</summary>
internal enum StateRoot
{
    /// <summary>The object whose method it is.</summary>
    This,

    /// <summary>A static field or property: <see cref="StatePath.Symbol"/>.</summary>
    Static,

    /// <summary>A parameter of the method: <see cref="StatePath.Symbol"/>.</summary>
    Parameter,

    /// <summary>A local, also one that a lambda captures: <see cref="StatePath.Symbol"/>.</summary>
    Local,

    /// <summary>A thing outside the process, by its name: a file, a table, the working folder.</summary>
    External,
}

/// <summary>A piece of state, as a body names it: a root and at most <see cref="MaxLength"/> members. Equal by value.</summary>
internal sealed record StatePath(StateRoot Root, ISymbol? Symbol, string? Resource, ImmutableArray<string> Members)
{
    /// <summary>What is deeper down counts as its ancestor at this depth.</summary>
    public const int MaxLength = 3;

    public bool Equals(StatePath? other) => other is not null
        && Root == other.Root
        && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol)
        && Resource == other.Resource
        && Members.SequenceEqual(other.Members);

    public override int GetHashCode()
    {
        var hash = ((int)Root * 397) ^ SymbolEqualityComparer.Default.GetHashCode(Symbol);
        foreach (var member in Members)
            hash = (hash * 397) ^ StringComparer.Ordinal.GetHashCode(member);
        return (hash * 397) ^ (Resource is null ? 0 : StringComparer.Ordinal.GetHashCode(Resource));
    }
}
