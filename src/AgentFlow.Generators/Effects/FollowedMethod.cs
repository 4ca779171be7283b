using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>A method whose calls were followed to some depth.</summary>
internal sealed class FollowedMethod(IMethodSymbol method, Summary summary, ImmutableArray<FollowedMethod> callees, bool isCut)
{
    public IMethodSymbol Method { get; } = method;

    public Summary Summary { get; } = summary;

    public ImmutableArray<FollowedMethod> Callees { get; } = callees;

    /// <summary>Some call was too deep to be followed: with more depth it may do more.</summary>
    public bool IsCut { get; } = isCut;

    /// <summary>How many calls deep it goes.</summary>
    public int Height { get; } = callees.IsEmpty ? 0 : callees.Max(callee => callee.Height) + 1;
}
