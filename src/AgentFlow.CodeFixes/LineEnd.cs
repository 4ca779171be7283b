using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.CodeFixes;

/// <summary>How lines end in a file.</summary>
internal static class LineEnd
{
    /// <summary>As the first line of the file that the node stands in ends.</summary>
    public static SyntaxTrivia Of(SyntaxNode node)
    {
        var end = node.SyntaxTree.GetRoot().DescendantTrivia(descendIntoTrivia: true).FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return end.IsKind(SyntaxKind.EndOfLineTrivia) ? end : SyntaxFactory.LineFeed;
    }
}
