using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Moves code to the left or right, without what stands in strings.</summary>
internal sealed class Indentation : CSharpSyntaxRewriter
{
    private readonly int _by;

    private Indentation(int by) => _by = by;

    /// <summary>The white space before the first token of a line.</summary>
    public static string Before(SyntaxNode node)
    {
        var last = node.GetLeadingTrivia().LastOrDefault();
        return last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToFullString() : "";
    }

    public static T Shift<T>(T node, int by)
        where T : SyntaxNode
        => (T)new Indentation(by).Visit(node)!;

    public override SyntaxToken VisitToken(SyntaxToken token)
    {
        var last = token.LeadingTrivia.LastOrDefault();
        return token.GetPreviousToken() is { TrailingTrivia: var before } && before.Any(SyntaxKind.EndOfLineTrivia) && last.IsKind(SyntaxKind.WhitespaceTrivia)
            ? token.WithLeadingTrivia(token.LeadingTrivia.Replace(last, SyntaxFactory.Whitespace(new string(' ', Math.Max(0, last.FullSpan.Length + _by)))))
            : token;
    }
}
