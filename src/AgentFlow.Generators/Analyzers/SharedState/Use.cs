using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>An access of a task.</summary>
internal readonly record struct Use(int Task, Access Access)
{
    /// <summary>Those of one kind are alike for all others.</summary>
    public int Kind { get; init; }

    /// <summary>It may be in the way of one that only reads, or that calls the same service.</summary>
    public bool Matters => Access.Changes || Access.Kind == AccessKind.ServiceUse;
}

/// <summary>Numbers accesses that are alike, so that what a thousand tasks do is compared once.</summary>
/// <param name="areMade">Some value is made when first asked for: then it counts where an access stands.</param>
internal sealed class UseKinds(bool areMade)
{
    private readonly Dictionary<(StatePath, AccessKind, bool, bool, bool, bool, ITypeSymbol?, int, Location?), int> _kinds = [];
    private readonly Dictionary<ImmutableHashSet<StatePath>, int> _locks = new(new SameLocks());

    public int Of(Access access)
    {
        if (!_locks.TryGetValue(access.Locks, out var locks))
            _locks[access.Locks] = locks = _locks.Count;
        var alike = (access.Path, access.Kind, access.IsAtomic, access.IsUpdate, access.LosesUpdates, access.IsOfFolder, access.Type, locks, areMade ? access.At : null);
        if (!_kinds.TryGetValue(alike, out var kind))
            _kinds[alike] = kind = _kinds.Count;
        return kind;
    }

    private sealed class SameLocks : IEqualityComparer<ImmutableHashSet<StatePath>>
    {
        public bool Equals(ImmutableHashSet<StatePath>? one, ImmutableHashSet<StatePath>? other) => ReferenceEquals(one, other) || (one is not null && other is not null && one.SetEquals(other));

        public int GetHashCode(ImmutableHashSet<StatePath> locks)
        {
            var hash = 0;
            foreach (var held in locks)
                hash ^= held.GetHashCode();
            return hash;
        }
    }
}
