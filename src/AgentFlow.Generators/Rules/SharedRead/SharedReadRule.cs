using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A task changes what another one reads, and nothing orders or guards them.</summary>
internal static class SharedReadRule
{
    public const string Id = "AGF0402";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A task reads what another, possibly at once, changes",
        "{0} can run at the same time, and one changes {1} while the other reads it: {2}; {3}. {4}.",
        "AgentFlow",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "SharedRead/AGF0402.md");
}
