using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A dependency that carries no data and guards no shared state: it only serializes.</summary>
internal static class NeedlessOrderRule
{
    public const string Id = "AGF0207";
    public const string FixKey = Id + ".Remove";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A dependency only serializes two tasks",
        "'{0}' waits for '{1}', takes nothing from it and shares no state with it: without this dependency the two could run together. Remove it, or leave it if their order matters to somebody else.",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "NeedlessOrder/AGF0207.md");
}
