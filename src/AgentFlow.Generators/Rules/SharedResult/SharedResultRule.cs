using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A result that can change is handed to two tasks, and one of them changes it.</summary>
internal static class SharedResultRule
{
    public const string Id = "AGF0405";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A result is handed to two tasks that may run at once, and one changes it",
        "{0} can run at the same time and share {1}, which one of them changes: {2}; {3}. {4}.",
        "AgentFlow",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "SharedResult/AGF0405.md");
}
