using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>
/// What an injected service rests on: its implementations in the compilation (at most 8) and their constructor parameters (3 deep). One that
/// reaches a <c>DbContext</c> is that <c>DbContext</c>; <c>IServiceScopeFactory</c> and <c>IDbContextFactory</c> end the search.
/// </summary>
internal sealed class ResourceClosure(TypeSafety safety)
{
    private const int MaxDepth = 3;
    private const int MaxImplementations = 8;

    private static readonly string[] MadeForOne = ["System.Collections.", "System.Formats.", "System.IO.", "System.Security.Cryptography.", "System.Text.", "System.Xml."];

    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<INamedTypeSymbol>> _found = new(SymbolEqualityComparer.Default);
    private readonly Implementations _implementations = Implementations.In(safety.Known.Compilation);

    public TypeSafety Safety { get; } = safety;

    /// <summary>The types known not to be thread-safe that a service reaches, itself among them. In a fixed order.</summary>
    public ImmutableArray<INamedTypeSymbol> Of(ITypeSymbol service, CancellationToken cancellationToken)
        => _found.TryGetValue(service, out var found) ? found : _found.GetOrAdd(service, Search(service, cancellationToken));

    private ImmutableArray<INamedTypeSymbol> Search(ITypeSymbol service, CancellationToken cancellationToken)
    {
        var reached = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { service };
        var level = new List<ITypeSymbol> { service };

        // Level by level, so that each type is met where it is nearest.
        for (var depth = 0; depth <= MaxDepth && level.Count > 0; depth++)
        {
            var next = new List<ITypeSymbol>();
            foreach (var type in level)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Look(ElementOf(type), reached, next, depth < MaxDepth, cancellationToken);
            }

            level = next.Where(seen.Add).ToList();
        }

        return reached.OrderBy(TypeNames.Of, StringComparer.Ordinal).ToImmutableArray();
    }

    private void Look(ITypeSymbol type, HashSet<INamedTypeSymbol> reached, List<ITypeSymbol> next, bool further, CancellationToken cancellationToken)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct } service)
            return;
        switch (Safety.Of(service))
        {
            case ThreadSafety.Unsafe:
                Reach(service, reached);
                return;
            case ThreadSafety.Immutable or ThreadSafety.Safe or ThreadSafety.Container:
                return;
        }

        foreach (var implementation in ImplementationsOf(service, cancellationToken))
        {
            if (Safety.Of(implementation) == ThreadSafety.Unsafe)
                Reach(implementation, reached);
            else if (further)
                next.AddRange(InjectedServices.Of(implementation, Safety));
        }
    }

    // Nobody injects one reader, writer, builder or archive for all: who is given such a thing has it alone.
    private static void Reach(INamedTypeSymbol type, HashSet<INamedTypeSymbol> reached)
    {
        var said = TypeNames.Lineage(type).Concat(type.AllInterfaces).FirstOrDefault(ancestor => TypeTable.Of(TypeNames.Of(ancestor.OriginalDefinition)) == ThreadSafety.Unsafe);
        if (said is null || !MadeForOne.Any(ns => TypeNames.Of(said).StartsWith(ns, StringComparison.Ordinal)))
            reached.Add(type);
    }

    // IDisposable and the like say nothing of what a thing is for: whatever class has it is no candidate.
    private IEnumerable<INamedTypeSymbol> ImplementationsOf(INamedTypeSymbol service, CancellationToken cancellationToken)
    {
        if (service.TypeKind == TypeKind.Interface && TypeNames.Of(service) is var name && name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("System.Data.", StringComparison.Ordinal))
            return [];
        var derived = _implementations.Of(service, cancellationToken).Take(MaxImplementations);
        return service.TypeKind == TypeKind.Interface ? derived : derived.Prepend(service);
    }

    // Several of a service, or one made later, are that service.
    private static ITypeSymbol ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } named when TypeNames.Of(named.OriginalDefinition) is "System.Lazy`1"
            or "System.Collections.Generic.IEnumerable`1" or "System.Collections.Generic.IReadOnlyCollection`1"
            or "System.Collections.Generic.IReadOnlyList`1" or "System.Collections.Generic.List`1" => element,
        _ => type,
    };
}
