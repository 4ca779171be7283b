using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>What was found of methods: once for all depths where no call was too deep, else for each depth by itself.</summary>
internal sealed class FollowedMethods
{
    private readonly ConcurrentDictionary<IMethodSymbol, FollowedMethod> _whole = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<int, ConcurrentDictionary<IMethodSymbol, FollowedMethod>> _cut = new();

    public FollowedMethod? Find(IMethodSymbol method, int depth)
        => _whole.TryGetValue(method, out var whole) && whole.Height <= depth ? whole
            : _cut.TryGetValue(depth, out var ofDepth) && ofDepth.TryGetValue(method, out var cut) ? cut
            : null;

    public FollowedMethod Keep(FollowedMethod followed, int depth)
        => (followed.IsCut ? _cut.GetOrAdd(depth, _ => new(SymbolEqualityComparer.Default)) : _whole).GetOrAdd(followed.Method, followed);
}
