using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>Independent calls are awaited one after another. It looks at bodies, so that the analyzer alone decides it.</summary>
internal static class SerialAwaitRule
{
    public const string Id = "AGF0301";
    public const string FixKey = Id + ".Together";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Independent calls are awaited one after another",
        "'{0}' does not need {1}: these {2} calls could run together. Start them first, then await them with Task.WhenAll.",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "SerialAwait/AGF0301.md");
}
