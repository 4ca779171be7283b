using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>Two tasks use one object whose type is known not to be thread-safe.</summary>
internal static class UnsafeObjectRule
{
    public const string Id = "AGF0404";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Two tasks that may run at once use one object that is not thread-safe",
        "{0} can run at the same time and both use {1}, which is not made for that: {2}; {3}. {4}.",
        "AgentFlow",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "UnsafeObject/AGF0404.md");
}
