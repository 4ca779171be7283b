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

    /// <summary>A member of a service is called that nothing is known of.</summary>
    ServiceUse,
}

/// <summary>One access to state that others may see: to what, how, under which locks, and where.</summary>
internal sealed record Access
{
    public required StatePath Path { get; init; }

    public required AccessKind Kind { get; init; }

    /// <summary>By <c>Interlocked</c>, <c>Volatile</c>, a concurrent collection, or as one atomic operation of the compiler's.</summary>
    public bool IsAtomic { get; init; }

    /// <summary>A write that reads first: <c>++</c>, <c>+=</c>, <c>??=</c>.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>A write in one piece of a value that was made from the one before: what others wrote in between is lost.</summary>
    public bool LosesUpdates { get; init; }

    /// <summary>Of a write that gives a value where there was none yet: the body that does. Whoever asks there gets the same value.</summary>
    public Location? MadeIn { get; init; }

    /// <summary>To a folder with all that is in it.</summary>
    public bool IsOfFolder { get; init; }

    /// <summary>To a place that each element of a <c>ForEach</c> has for itself.</summary>
    public bool IsOfElement { get; init; }

    /// <summary>The locks that are held.</summary>
    public ImmutableHashSet<StatePath> Locks { get; init; } = ImmutableHashSet<StatePath>.Empty;

    /// <summary>The type of what is accessed.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>Where it stands.</summary>
    public required Location At { get; init; }

    /// <summary>Where it is reached from in the outermost body: the first of the calls, or <see cref="At"/>.</summary>
    public required Location Origin { get; init; }

    /// <summary>The calls that lead to it, outermost first: names of methods. Empty where it stands in the body itself.</summary>
    public ImmutableArray<string> Calls { get; init; } = ImmutableArray<string>.Empty;

    public bool Changes => Kind is AccessKind.Write or AccessKind.ContainerWrite or AccessKind.UnsafeUse;

    /// <summary>It is about what the object holds, not about the variable that holds the object.</summary>
    public bool IsOfContent => Kind is AccessKind.ContainerRead or AccessKind.ContainerWrite or AccessKind.UnsafeUse or AccessKind.ServiceUse;
}
