using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.CodeFixes;

/// <summary>The space around code: blanks and ends of lines.</summary>
internal static class Spaces
{
    /// <summary>What stands before a node that begins a line; empty where it stands behind something.</summary>
    public static SyntaxTriviaList IndentOf(SyntaxNode node)
        => SyntaxFactory.TriviaList(node.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

    /// <summary>Without the space at its end; the line that a comment runs to stays ended.</summary>
    public static SyntaxTriviaList TrimEnd(SyntaxTriviaList list)
    {
        while (list.Count > 0 && Is(list[list.Count - 1]) && !(list.Count > 1 && list[list.Count - 2].IsKind(SyntaxKind.SingleLineCommentTrivia)))
            list = list.RemoveAt(list.Count - 1);
        return list;
    }

    public static bool Is(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
