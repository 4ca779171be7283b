using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<ITypeSymbol, ThreadSafety> _decided = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _threadSafe = known.Compilation.GetTypeByMetadataName("AgentFlow.ThreadSafeAttribute");

    public KnownTypes Known { get; } = known;

    public AnalysisOptions Options { get; } = options;

    public ThreadSafety Of(ITypeSymbol? type)
    {
        if (type is null)
            return ThreadSafety.Unknown;
        return _decided.TryGetValue(type, out var safety) ? safety : _decided.GetOrAdd(type, new MemberSafety(this).Of(type));
    }

    /// <summary>Of what a field, property or parameter holds: its own <c>[ThreadSafe]</c> counts before its type.</summary>
    public ThreadSafety OfHeld(ISymbol member)
    {
        if (IsMarked(member) || SharedObjects.Is(member))
            return ThreadSafety.Safe;
        return Of(member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            IMethodSymbol method => method.ReturnType,
            _ => null,
        });
    }

    /// <summary>What is said of a type by name: by itself first, then by its nearest base type, then by its interfaces. Null where nothing is.</summary>
    public ThreadSafety? Said(INamedTypeSymbol type)
    {
        foreach (var ancestor in TypeNames.Lineage(type))
        {
            if (SaidOf(ancestor.OriginalDefinition) is { } safety)
                return safety;
        }

        // The more careful answer, whatever the order of the interfaces.
        ThreadSafety? ofInterfaces = null;
        foreach (var implemented in type.AllInterfaces)
        {
            if (SaidOf(implemented.OriginalDefinition) is { } safety && Counts(safety, type, implemented.OriginalDefinition) && !(ofInterfaces > safety))
                ofInterfaces = safety;
        }

        return ofInterfaces;
    }

    /// <summary>The same while a type that holds the field is being looked at.</summary>
    public ThreadSafety OfHeld(IFieldSymbol field, MemberSafety holder) => IsMarked(field) ? ThreadSafety.Safe : holder.Of(field.Type);

    private static bool Counts(ThreadSafety safety, INamedTypeSymbol type, INamedTypeSymbol implemented) =>
        safety != ThreadSafety.Container || type.TypeKind == TypeKind.Interface || !TypeTable.IsContainerInterface(TypeNames.Of(implemented));

    private ThreadSafety? SaidOf(INamedTypeSymbol definition)
    {
        var name = TypeNames.Of(definition);
        if (Options.NotThreadSafeTypes.Contains(name))
            return ThreadSafety.Unsafe;
        if (Options.ThreadSafeTypes.Contains(name) || KnownTypes.Attribute(definition, _threadSafe) is not null)
            return ThreadSafety.Safe;
        return TypeTable.Of(name) ?? (IsObjectPool(definition) ? ThreadSafety.Safe : null);
    }

    /// <summary>A pool of objects, whoever wrote it, is made for many; what it hands out is its taker's until it is given back.</summary>
    public static bool IsObjectPool(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, Arity: 1 } && type.Name.EndsWith("ObjectPool", StringComparison.Ordinal);

    // The property of a positional record is marked at its parameter.
    private bool IsMarked(ISymbol member) => KnownTypes.Attribute(member, _threadSafe) is not null
        || (member is IFieldSymbol { AssociatedSymbol: { } owner } && IsMarked(owner))
        || (member is IPropertySymbol { ContainingType.IsRecord: true } property && property.ContainingType.InstanceConstructors
            .SelectMany(constructor => constructor.Parameters)
            .Any(parameter => parameter.Name == property.Name && IsMarked(parameter) && parameter.Locations.SequenceEqual(property.Locations)));
}
