using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>What a rule found: a diagnostic that has no location yet.</summary>
internal sealed record Finding
{
    public required DiagnosticDescriptor Rule { get; init; }

    public required Place At { get; init; }

    /// <summary>What fills the rule's message.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Every other place involved.</summary>
    public IReadOnlyList<Place> Related { get; init; } = [];

    /// <summary>What the fix needs; see <see cref="FixProperties"/>.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;
}
