using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>The fields and properties whose tasks a method of the compilation awaits, by way of the methods that it awaits as well. One per compilation.</summary>
internal sealed class AwaitedMembers(MethodBodies bodies)
{
    private const int MaxDepth = 3;

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<ISymbol>> _found = new(SymbolEqualityComparer.Default);

    /// <summary>Whether it does so on every way through it is not asked.</summary>
    public bool Contains(IMethodSymbol method, ISymbol member, CancellationToken cancellationToken)
        => Of(method.OriginalDefinition, MaxDepth, cancellationToken).Contains(member.OriginalDefinition, SymbolEqualityComparer.Default);

    private ImmutableArray<ISymbol> Of(IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        if (depth == 0 || method.DeclaringSyntaxReferences.IsEmpty)
            return ImmutableArray<ISymbol>.Empty;

        // Further down it is cut short: only what was asked for itself is kept and taken, so that it does not matter who asked first.
        if (depth == MaxDepth && _found.TryGetValue(method, out var found))
            return found;
        cancellationToken.ThrowIfCancellationRequested();
        var awaited = bodies.Of(method, cancellationToken)?.Descendants().OfType<IAwaitOperation>().Select(operation => operation.Operation).ToArray() ?? [];
        var members = awaited.SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<IMemberReferenceOperation>()
            .Select(reference => reference.Member.OriginalDefinition)
            .Concat(awaited.OfType<IInvocationOperation>().SelectMany(call => Of(call.TargetMethod.OriginalDefinition, depth - 1, cancellationToken)))
            .ToImmutableArray();

        return depth == MaxDepth ? _found.GetOrAdd(method, members) : members;
    }
}
