using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>Whether accesses that may happen at the same time are in each other's way.</summary>
internal static class Collisions
{
    /// <summary>
    /// The first two accesses that collide: to one piece of state, at least one of them changes it, and neither a common lock nor an atomic
    /// operation on both sides holds them apart. Null where there are none.
    /// </summary>
    public static (Access First, Access Second)? Between(ImmutableArray<Access> first, ImmutableArray<Access> second)
    {
        foreach (var one in first)
        {
            foreach (var other in second)
            {
                if (Meet(one, other) && (one.Changes || other.Changes) && !AreHeldApart(one, other))
                    return (one, other);
            }
        }

        return null;
    }

    /// <summary>They are about one piece of memory, or about what one object holds.</summary>
    public static bool Meet(Access one, Access other)
    {
        if (IsOneValue(one, other) || IsOneValue(other, one) || one.Path.Members.Contains(ElementIndex.Drawn))
            return false;
        if (one.IsOfContent != other.IsOfContent)
            return one.IsOfContent ? IsElementOf(one.Path, other.Path) : IsElementOf(other.Path, one.Path);
        if (one.Path.Equals(other.Path) || IsInFolder(one, other) || IsInFolder(other, one))
            return true;

        // A struct is its members: who writes one of them writes it.
        return !one.IsOfContent && ((IsStruct(one.Type) && other.Path.StartsWith(one.Path)) || (IsStruct(other.Type) && one.Path.StartsWith(other.Path)));
    }

    /// <summary>Both hold a lock that is the same, or both are atomic and neither undoes what the other did.</summary>
    public static bool AreHeldApart(Access one, Access other)
        => (one.IsAtomic && other.IsAtomic && !(one.Changes && other.Changes && (one.LosesUpdates || other.LosesUpdates))) || one.Locks.Overlaps(other.Locks);

    // Made when first asked for: who asks in the same body sees no difference, whoever made it. Under a lock it is made only once.
    private static bool IsOneValue(Access write, Access other)
        => write.MadeIn is { } body && body.SourceTree == other.At.SourceTree && body.SourceSpan.Contains(other.At.SourceSpan)
        && (!other.Changes || (other.MadeIn is not null && write.Locks.IsEmpty && other.Locks.IsEmpty));

    private static bool IsElementOf(StatePath container, StatePath place)
        => place.Members.Length == container.Members.Length + 1 && StatePath.IsIndex(place.Members[place.Members.Length - 1]) && place.StartsWith(container);

    private static bool IsInFolder(Access folder, Access other)
        => folder.IsOfFolder && folder.Path.Resource is { } name && other.Path is { Root: StateRoot.External, Resource: { } inside } && inside.StartsWith($"{name}/", StringComparison.Ordinal);

    private static bool IsStruct(ITypeSymbol? type) => type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None };
}
