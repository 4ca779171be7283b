using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>
/// What an injected service rests on: its implementations in the compilation (at most 8) and their constructor parameters (3 deep). One that
/// reaches a <c>DbContext</c> is that <c>DbContext</c>; <c>IServiceScopeFactory</c> and <c>IDbContextFactory</c> end the search.
/// </summary>
internal sealed class ResourceClosure(TypeSafety safety)
{
    public TypeSafety Safety { get; } = safety;

    /// <summary>The types known not to be thread-safe that a service reaches, itself among them. In a fixed order.</summary>
    public ImmutableArray<INamedTypeSymbol> Of(ITypeSymbol service, CancellationToken cancellationToken) => ImmutableArray<INamedTypeSymbol>.Empty;
}
