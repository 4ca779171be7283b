using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.CodeFixes;

/// <summary>Takes items out of a list between commas, so that the rest looks as if they had never been there.</summary>
internal static class ListEdit
{
    public static SeparatedSyntaxList<T> Remove<T>(SeparatedSyntaxList<T> list, Func<T, bool> isRemoved)
        where T : SyntaxNode
    {
        var kept = new List<SyntaxNodeOrToken>();
        for (var index = 0; index < list.Count; index++)
        {
            if (isRemoved(list[index]))
                continue;
            kept.Add(list[index]);
            if (index < list.SeparatorCount)
                kept.Add(list.GetSeparator(index));
        }

        // Without a comma after the last item there was none to take along: the one before it goes, where it stood at the end.
        if (list.SeparatorCount < list.Count && kept.Count > 0 && kept[kept.Count - 1].IsToken)
            EndWithoutComma(kept, list[list.Count - 1].GetTrailingTrivia());
        return SyntaxFactory.SeparatedList<T>(kept);
    }

    private static void EndWithoutComma(List<SyntaxNodeOrToken> kept, SyntaxTriviaList atEnd)
    {
        var comma = kept[kept.Count - 1].AsToken();
        kept.RemoveAt(kept.Count - 1);

        // A comment after the comma is about the item before it.
        var trailing = comma.TrailingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) ? atEnd : comma.TrailingTrivia;
        kept[kept.Count - 1] = kept[kept.Count - 1].WithTrailingTrivia(trailing);
    }
}
