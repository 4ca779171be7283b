using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>
/// Whether services have one session behind them. Of those whose code is elsewhere the name decides: two that stand for data rest on one database, most
/// likely. One per compilation and options.
/// </summary>
internal sealed class SharedServices(TypeSafety safety)
{
    private const int MaxDepth = 3;
    private const int MaxImplementations = 8;

    private readonly ResourceClosure _sessions = new(safety);
    private readonly Implementations _implementations = Implementations.In(safety.Known.Compilation);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _areData = new(SymbolEqualityComparer.Default);

    /// <summary>One of the services may use what one of the others does.</summary>
    public bool MayMeet(IReadOnlyCollection<ITypeSymbol?> some, IReadOnlyCollection<ITypeSymbol?> others, CancellationToken cancellationToken)
    {
        if (some.Count == 0 || others.Count == 0)
            return false;
        var sessions = SessionsOf(some, cancellationToken);
        return SessionsOf(others, cancellationToken).Any(sessions.Contains)
            || (some.Any(type => IsData(type, cancellationToken)) && others.Any(type => IsData(type, cancellationToken)));
    }

    private HashSet<ITypeSymbol> SessionsOf(IEnumerable<ITypeSymbol?> services, CancellationToken cancellationToken)
        => new(services.SelectMany(service => service is null ? ImmutableArray<INamedTypeSymbol>.Empty : _sessions.Of(service, cancellationToken)), SymbolEqualityComparer.Default);

    private bool IsData(ITypeSymbol? type, CancellationToken cancellationToken)
        => type is INamedTypeSymbol named && (_areData.TryGetValue(type, out var known) ? known : _areData.GetOrAdd(type, CallNames.IsStore(type) || RestsOnData(named, MaxDepth, cancellationToken)));

    // By its name where nobody in the compilation implements it, else by what those who do are given.
    private bool RestsOnData(INamedTypeSymbol service, int depth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (safety.Of(service) is ThreadSafety.Immutable or ThreadSafety.Safe or ThreadSafety.Container)
            return false;
        var implementations = _implementations.Of(service, cancellationToken).Take(MaxImplementations).ToList();
        if (service is { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false })
            implementations.Add(service);
        return implementations.Count == 0
            ? CallNames.IsStore(service) || CallNames.IsDataService(service)
            : depth > 0 && implementations.SelectMany(implementation => InjectedServices.Of(implementation, safety))
                .OfType<INamedTypeSymbol>()
                .Any(injected => injected.TypeKind is TypeKind.Interface or TypeKind.Class && RestsOnData(injected, depth - 1, cancellationToken));
    }
}
