using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>Both accesses are synchronised, so that nothing breaks; but what is read is a matter of luck.</summary>
internal static class RacyOrderRule
{
    public const string Id = "AGF0407";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The order of two tasks decides what one of them reads",
        "{0} can run at the same time: {1} is guarded, but which of them comes first decides what is read: {2}; {3}. {4}.",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "RacyOrder/AGF0407.md");
}
