using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>Two tasks use one thing outside the process, by a declared name or an evident path, and at least one changes it.</summary>
internal static class SharedResourceRule
{
    public const string Id = "AGF0403";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Two tasks that may run at once use one external resource",
        "{0} can run at the same time and both use {1}, which at least one of them changes: {2}; {3}. {4}.",
        "AgentFlow",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "SharedResource/AGF0403.md");
}
