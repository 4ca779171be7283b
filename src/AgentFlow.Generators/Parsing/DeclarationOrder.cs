using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>The order in which tasks are numbered: by file path, then by position.</summary>
internal static class DeclarationOrder
{
    public static int Compare(IMethodSymbol left, IMethodSymbol right)
    {
        var (first, second) = (Declaration(left), Declaration(right));
        if (first is null || second is null)
            return (first is null ? 1 : 0) - (second is null ? 1 : 0);
        var byFile = first.SyntaxTree == second.SyntaxTree ? 0 : string.CompareOrdinal(first.SyntaxTree.FilePath, second.SyntaxTree.FilePath);
        return byFile != 0 ? byFile : first.Span.Start.CompareTo(second.Span.Start);
    }

    private static SyntaxReference? Declaration(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is [var declaration, ..] ? declaration : null;
}
