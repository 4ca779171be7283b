using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>What is done to a piece of state.</summary>
internal enum AccessKind
{
    Read,
    Write,

    /// <summary>What a container holds is read.</summary>
    ContainerRead,

    /// <summary>What a container holds is changed.</summary>
    ContainerWrite,

    /// <summary>A member of an object is called whose type is known not to be thread-safe, whatever the member does.</summary>
    UnsafeUse,
}

/// <summary>One access to state that others may see: to what, how, under which locks, and where.</summary>
internal sealed record Access
{
    public required StatePath Path { get; init; }

    public required AccessKind Kind { get; init; }

    /// <summary>By <c>Interlocked</c>, <c>Volatile</c> or as one atomic operation of the compiler's.</summary>
    public bool IsAtomic { get; init; }

    /// <summary>The locks that are held.</summary>
    public ImmutableHashSet<StatePath> Locks { get; init; } = ImmutableHashSet<StatePath>.Empty;

    /// <summary>The type of the object, for messages.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>Where it stands.</summary>
    public required Location At { get; init; }

    /// <summary>The calls that lead to it, outermost first: names of methods. Empty where it stands in the body itself.</summary>
    public ImmutableArray<string> Calls { get; init; } = ImmutableArray<string>.Empty;
}
