using Microsoft.CodeAnalysis;

namespace AgentFlow.CodeFixes;

/// <summary>One thing that could be done about a diagnostic.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Key">Tells it from the diagnostic's other proposals; the same for the like proposal of another diagnostic.</param>
/// <param name="Places">Where something is edited.</param>
/// <param name="Text">What is written there; empty where something is removed.</param>
internal sealed record Proposal(string Title, string Key, IReadOnlyList<Location> Places, string Text = "")
{
    /// <summary>What is written at each place, where that differs.</summary>
    public IReadOnlyList<string>? Texts { get; init; }

    /// <summary>It makes sense only where there is something to edit at each of its places.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Each place and what is written there.</summary>
    public IEnumerable<(Location Place, string Text)> Edits
        => Texts is { } texts ? Places.Zip(texts, (place, text) => (place, text)) : Places.Select(place => (place, Text));
}

/// <summary>A node to edit and what to write there.</summary>
internal sealed record Edit(SyntaxNode Node, string Text);
