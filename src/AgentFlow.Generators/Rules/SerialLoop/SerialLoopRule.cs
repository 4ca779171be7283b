using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A loop awaits independent items one by one. It looks at bodies, so that the analyzer alone decides it.</summary>
internal static class SerialLoopRule
{
    public const string Id = "AGF0302";
    public const string FixKey = Id + ".Together";
    public const string BoundedFixKey = Id + ".Bounded";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A loop awaits independent items one by one",
        "This loop waits for '{0}' of one item before it starts the next, and no item needs another: they could run together. Start them all, then await them with Task.WhenAll.",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "SerialLoop/AGF0302.md");
}
