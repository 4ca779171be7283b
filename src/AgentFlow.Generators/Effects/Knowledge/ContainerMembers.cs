using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>What the members of collections do to what they hold.</summary>
internal static class ContainerMembers
{
    /// <summary><see cref="AccessKind.ContainerRead"/>, <see cref="AccessKind.ContainerWrite"/>, or null where it is no member of a collection.</summary>
    public static AccessKind? Of(ISymbol member) => null;
}
