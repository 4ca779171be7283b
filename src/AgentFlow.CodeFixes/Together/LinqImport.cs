using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Together;

/// <summary>Imports <c>System.Linq</c>, below what stands at the head of a file.</summary>
internal static class LinqImport
{
    private const string Namespace = "System.Linq";

    public static CompilationUnitSyntax AddTo(CompilationUnitSyntax root)
    {
        var lineEnd = LineEnd.Of(root);
        var linq = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace)).NormalizeWhitespace().WithTrailingTrivia(lineEnd);
        var isConditional = IsConditional(root);
        var index = root.Usings.TakeWhile(other => IsGlobal(other) || (!isConditional && other.Name is { } name && string.CompareOrdinal(name.ToString(), Namespace) < 0)).Count();
        if (index > 0 || root.Externs.Count > 0)
            return root.WithUsings(root.Usings.Insert(index, linq));

        var leading = root.GetLeadingTrivia();
        var head = HeadOf(root, leading);
        var bare = root.WithLeadingTrivia(leading.Skip(head));
        return bare.WithUsings(bare.Usings.Insert(0, linq.WithLeadingTrivia(leading.Take(head))));
    }

    // These must be the first.
    private static bool IsGlobal(UsingDirectiveSyntax other) => other.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    // Behind an #if, it might be imported only if.
    private static bool IsConditional(CompilationUnitSyntax root) => root.Usings.Any(other => other.GetLeadingTrivia().Any(IsSwitch))
        || (root.Usings.Count > 0 && root.Usings.Last().GetLastToken().GetNextToken(includeZeroWidth: true).LeadingTrivia.Any(IsSwitch));

    // How much of what stands before the first code is about the file: comments up to a blank line, #define, #nullable and the like.
    private static int HeadOf(CompilationUnitSyntax root, SyntaxTriviaList leading)
    {
        var isAllHead = root.Usings.Count > 0 || root.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax;
        var head = 0;
        for (var index = 0; index < leading.Count && !IsSwitch(leading[index]) && (!leading[index].HasStructure || leading[index].IsDirective); index++)
        {
            var isBlankLine = leading[index].IsKind(SyntaxKind.EndOfLineTrivia) && (index == 0 || !Comments.IsComment(leading[index - 1]));
            if (isAllHead || isBlankLine || leading[index].IsDirective)
                head = index + 1;
        }

        return Math.Max(head, EndOfSymbols(leading));
    }

    // #define must be above all code, whatever is around it.
    private static int EndOfSymbols(SyntaxTriviaList leading)
    {
        var end = leading.Select((trivia, index) => trivia.Kind() is SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia ? index + 1 : 0).DefaultIfEmpty().Max();
        while (leading.Take(end).Count(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia)) > leading.Take(end).Count(trivia => trivia.IsKind(SyntaxKind.EndIfDirectiveTrivia)))
            end++;
        return end;
    }

    private static bool IsSwitch(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia
        or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia;
}
