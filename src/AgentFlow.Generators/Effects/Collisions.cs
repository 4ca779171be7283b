using System.Collections.Immutable;

namespace AgentFlow.Generators.Effects;

/// <summary>Whether accesses that may happen at the same time are in each other's way.</summary>
internal static class Collisions
{
    /// <summary>
    /// The first two accesses that collide: to one piece of state, at least one of them changes it, and no common lock, no atomic operation on
    /// both sides and no order holds them apart. Null where there are none.
    /// </summary>
    public static (Access First, Access Second)? Between(ImmutableArray<Access> first, ImmutableArray<Access> second) => null;
}
