using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Whether several tasks may use one object of a type at the same time.</summary>
internal enum ThreadSafety
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>It cannot change, or nobody can see it change: numbers, strings, tokens, immutable collections, records without a setter.</summary>
    Immutable,

    /// <summary>It is made for concurrent use: <c>HttpClient</c>, <c>ConcurrentDictionary</c>, <c>Channel</c>, <c>IChatClient</c>, <c>ILogger</c>.</summary>
    Safe,

    /// <summary>A collection: reading at once is fine, changing it is not. What its members do is in <see cref="ContainerMembers"/>.</summary>
    Container,

    /// <summary>No two members of it may run at once: <c>StringBuilder</c>, <c>Random</c>, <c>DbContext</c>, readers and writers.</summary>
    Unsafe,
}

/// <summary>Tables of types, what <c>[ThreadSafe]</c> says, and what the options say; a type counts as its base types and interfaces do.</summary>
internal sealed class TypeSafety(KnownTypes known, AnalysisOptions options)
{
    public KnownTypes Known { get; } = known;

    public AnalysisOptions Options { get; } = options;

    public ThreadSafety Of(ITypeSymbol? type) => ThreadSafety.Unknown;

    /// <summary>Of what a field, property or parameter holds: its own <c>[ThreadSafe]</c> counts before its type.</summary>
    public ThreadSafety OfHeld(ISymbol member) => ThreadSafety.Unknown;
}
