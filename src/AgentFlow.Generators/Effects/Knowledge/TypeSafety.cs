using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    private const int MaxDepth = 4;

    private readonly ConcurrentDictionary<ITypeSymbol, ThreadSafety> _found = new(SymbolEqualityComparer.Default);

    public KnownTypes Known { get; } = known;

    public AnalysisOptions Options { get; } = options;

    public ThreadSafety Of(ITypeSymbol? type)
        => type is null ? ThreadSafety.Unknown : _found.GetOrAdd(type, found => Find(found, 0));

    /// <summary>Of what a field, property or parameter holds: its own <c>[ThreadSafe]</c> counts before its type.</summary>
    public ThreadSafety OfHeld(ISymbol member) => KnownTypes.Attribute(member, Known.ThreadSafe) is not null
        ? ThreadSafety.Safe
        : Of(member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            _ => null,
        });

    private ThreadSafety Find(ITypeSymbol type, int depth)
    {
        if (depth > MaxDepth)
            return ThreadSafety.Unknown;
        switch (type)
        {
            case IArrayTypeSymbol:
                return ThreadSafety.Container;
            case ITypeParameterSymbol parameter:
                return parameter.ConstraintTypes.Select(constraint => Find(constraint, depth + 1)).FirstOrDefault(found => found != ThreadSafety.Unknown);
            case { TypeKind: TypeKind.Enum or TypeKind.Delegate }:
                return ThreadSafety.Immutable;
            case { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }:
                return Find(((INamedTypeSymbol)type).TypeArguments[0], depth + 1);
            case { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String }:
                return ThreadSafety.Immutable;
            case INamedTypeSymbol named:
                return FromTables(named) ?? (IsImmutable(named, depth) ? ThreadSafety.Immutable : ThreadSafety.Unknown);
            default:
                return ThreadSafety.Unknown;
        }
    }

    // The nearest of the type itself, its base types and its interfaces that something is known of.
    private ThreadSafety? FromTables(INamedTypeSymbol type)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            if (Told(declared) is { } told)
                return told;
        }

        foreach (var face in type.AllInterfaces)
        {
            if (Told(face) is { } told)
                return told;
        }

        return null;
    }

    private ThreadSafety? Told(INamedTypeSymbol type)
    {
        var name = MetadataName.Of(type);
        if (Options.ThreadSafeTypes.Contains(name))
            return ThreadSafety.Safe;
        if (Options.NotThreadSafeTypes.Contains(name))
            return ThreadSafety.Unsafe;
        if (KnownTypes.Attribute(type, Known.ThreadSafe) is not null || TypeTables.Safe.Contains(name))
            return ThreadSafety.Safe;
        if (TypeTables.Immutable.Contains(name)
            || name.StartsWith("System.Collections.Immutable.", StringComparison.Ordinal)
            || name.StartsWith("System.Collections.Frozen.", StringComparison.Ordinal))
            return ThreadSafety.Immutable;
        if (TypeTables.Unsafe.Contains(name))
            return ThreadSafety.Unsafe;
        return TypeTables.Containers.Contains(name) ? ThreadSafety.Container : null;
    }

    // Each instance field is read-only and holds what is immutable: records, most of all. A class that others derive from may hold more.
    private bool IsImmutable(INamedTypeSymbol type, int depth)
    {
        if (type.IsTupleType)
            return type.TupleElements.All(element => Find(element.Type, depth + 1) == ThreadSafety.Immutable);
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.DeclaringSyntaxReferences.IsEmpty
            || type is { TypeKind: TypeKind.Class, IsSealed: false, IsRecord: false })
            return false;
        for (var declared = type; declared is { SpecialType: SpecialType.None }; declared = declared.BaseType)
        {
            if (!declared.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || field.IsConst || HoldsImmutable(field, depth)))
                return false;
        }

        return true;
    }

    private bool HoldsImmutable(IFieldSymbol field, int depth)
    {
        var isFixed = field.IsReadOnly || field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } };
        return isFixed && Find(field.Type, depth + 1) is ThreadSafety.Immutable or ThreadSafety.Safe;
    }
}
