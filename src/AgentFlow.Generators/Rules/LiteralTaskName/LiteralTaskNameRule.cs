using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Rules;

/// <summary>A string literal where <c>nameof</c> would do. It looks at syntax, so that the analyzer alone decides it.</summary>
internal static class LiteralTaskNameRule
{
    public const string Id = "AGF0206";
    public const string FixKey = Id + ".UseNameof";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A method is named by a literal",
        "Write {0} in place of \"{1}\", so that renaming the method renames it here too",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "LiteralTaskName/AGF0206.md");

    /// <summary>False for an explicit implementation: of <c>IReport.Draft</c>, <c>nameof</c> gives the end alone.</summary>
    public static bool CanBeNamed(string methodName) => SyntaxFacts.IsValidIdentifier(methodName);

    /// <summary><c>nameof(Draft)</c>; <c>nameof(@class)</c> where the name is a keyword.</summary>
    public static string Nameof(string methodName)
        => $"nameof({(SyntaxFacts.GetKeywordKind(methodName) == SyntaxKind.None ? "" : "@")}{methodName})";
}
