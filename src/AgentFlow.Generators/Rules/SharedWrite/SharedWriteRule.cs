using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>Two tasks change the same state, and nothing orders or guards them.</summary>
internal static class SharedWriteRule
{
    public const string Id = "AGF0401";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Two tasks that may run at once change the same state",
        "{0} can run at the same time and both change {1}: {2}; {3}. {4}.",
        "AgentFlow",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "SharedWrite/AGF0401.md");
}
