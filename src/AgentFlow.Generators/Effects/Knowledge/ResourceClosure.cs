using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>
/// What an injected service rests on: its implementations in the compilation (at most 8) and their constructor parameters (3 deep). One that
/// reaches a <c>DbContext</c> is that <c>DbContext</c>; <c>IServiceScopeFactory</c> and <c>IDbContextFactory</c> end the search.
/// </summary>
internal sealed class ResourceClosure
{
    private const int MaxImplementations = 8;
    private const int MaxDepth = 3;

    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<INamedTypeSymbol>> _found = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ILookup<ISymbol?, INamedTypeSymbol>> _implementations;

    public ResourceClosure(TypeSafety safety)
    {
        Safety = safety;
        _implementations = new(() => ReadImplementations(safety.Known.Compilation));
    }

    public TypeSafety Safety { get; }

    /// <summary>The types known not to be thread-safe that a service reaches, itself among them. In a fixed order.</summary>
    public ImmutableArray<INamedTypeSymbol> Of(ITypeSymbol service, CancellationToken cancellationToken)
    {
        if (_found.TryGetValue(service, out var known))
            return known;
        var reached = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        Reach(service, MaxDepth, new HashSet<ISymbol>(SymbolEqualityComparer.Default), reached, cancellationToken);
        return _found.GetOrAdd(service, reached.OrderBy(MetadataName.Of, StringComparer.Ordinal).ToImmutableArray());
    }

    private void Reach(ITypeSymbol service, int depth, HashSet<ISymbol> seen, HashSet<INamedTypeSymbol> reached, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (service is not INamedTypeSymbol named || !seen.Add(named))
            return;
        switch (Safety.Of(named))
        {
            case ThreadSafety.Unsafe when IsSession(named):
                reached.Add(named);
                return;
            case not ThreadSafety.Unknown:
                return;
        }

        foreach (var implementation in ImplementationsOf(named))
        {
            foreach (var parameter in implementation.InstanceConstructors.SelectMany(constructor => constructor.Parameters))
            {
                if (depth > 0)
                    Reach(parameter.Type, depth - 1, seen, reached, cancellationToken);
            }
        }
    }

    // A stream or a builder that is injected is hardly ever the same object twice; a session with a database is, within a scope.
    private static bool IsSession(INamedTypeSymbol type)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            if (IsSessionName(declared))
                return true;
        }

        return type.AllInterfaces.Any(IsSessionName);
    }

    private static bool IsSessionName(INamedTypeSymbol type) => type.Name is "DbContext" or "IDbConnection" or "DbConnection" or "IDbTransaction" or "DbTransaction"
        || type.Name.EndsWith("Session", StringComparison.Ordinal);

    private IEnumerable<INamedTypeSymbol> ImplementationsOf(INamedTypeSymbol type)
    {
        var found = _implementations.Value[type.OriginalDefinition].Take(MaxImplementations + 1).ToArray();
        if (found.Length > MaxImplementations)
            return [];
        return type is { TypeKind: TypeKind.Class, IsAbstract: false } && !type.DeclaringSyntaxReferences.IsEmpty ? found.Prepend(type) : found;
    }

    // Each class of the project by each interface and base class that it has.
    private static ILookup<ISymbol?, INamedTypeSymbol> ReadImplementations(Compilation compilation)
        => TypesIn(compilation.Assembly.GlobalNamespace)
            .Where(type => type is { TypeKind: TypeKind.Class, IsAbstract: false })
            .SelectMany(type => Faces(type).Select(face => (face, type)))
            .ToLookup(pair => (ISymbol?)pair.face, pair => pair.type, SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> Faces(INamedTypeSymbol type)
    {
        foreach (var face in type.AllInterfaces)
            yield return face.OriginalDefinition;
        for (var declared = type.BaseType; declared is { SpecialType: SpecialType.None }; declared = declared.BaseType)
            yield return declared.OriginalDefinition;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol space) => space.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => TypesIn(inner),
        INamedTypeSymbol type => TypesIn(type).Prepend(type),
        _ => [],
    });
}
