using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A task asks a concurrent collection and then changes it: in between, another task may.</summary>
internal static class CheckThenActRule
{
    public const string Id = "AGF0406";
    public const string FixKey = Id + ".Atomic";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A concurrent collection is asked first and changed then",
        "'{0}' asks '{1}' and then changes it, and '{2}' can change it in between: do both in one call, such as {3}",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "CheckThenAct/AGF0406.md");
}
