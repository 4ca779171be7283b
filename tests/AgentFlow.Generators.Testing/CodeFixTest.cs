using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentFlow.Generators.Testing;

/// <summary>A code fix and what it must do.</summary>
public sealed record CodeFixTest
{
    /// <summary>The files before, with marks.</summary>
    public required IReadOnlyList<(string Name, string Text)> Before { get; init; }

    /// <summary>The files after, with marks for what is still reported; the same names in the same order.</summary>
    public required IReadOnlyList<(string Name, string Text)> After { get; init; }

    /// <summary>Which of the offered actions is taken. Default: the first.</summary>
    public int ActionIndex { get; init; }

    /// <summary>The title of that action, where the test is about it.</summary>
    public string? Title { get; init; }

    /// <summary>Which diagnostic's actions are taken, counted over all files among those that the fix can mend. Default: the first.</summary>
    public int DiagnosticIndex { get; init; }

    /// <summary>Where fix-all is applied; null to take one action once.</summary>
    public FixAllScope? FixAll { get; init; }
}
