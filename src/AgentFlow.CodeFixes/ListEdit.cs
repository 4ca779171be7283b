using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.CodeFixes;

/// <summary>Adds items to a list between commas, and takes them out so that the rest looks as if they had never been there.</summary>
internal static class ListEdit
{
    /// <summary>Puts an item at the end, on a line of its own where the one before it has one.</summary>
    public static SeparatedSyntaxList<T> Append<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        if (list.Count == 0)
            return SyntaxFactory.SingletonSeparatedList(item);
        var last = list[list.Count - 1];
        if (list.SeparatorCount == list.Count)
            return AfterComma(list, item.WithLeadingTrivia(last.GetLeadingTrivia().Where(IsSpace)));
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        if (list.Count > 1 && list.GetSeparator(list.Count - 2) is var before && before.TrailingTrivia.All(IsSpace))
        {
            comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(before.TrailingTrivia);
            item = item.WithLeadingTrivia(last.GetLeadingTrivia().Where(IsSpace));
        }

        var kept = list.GetWithSeparators().ToList();
        kept[kept.Count - 1] = last.WithTrailingTrivia(last.GetTrailingTrivia().Where(trivia => !IsSpace(trivia)));
        return SyntaxFactory.SeparatedList<T>([.. kept, comma, item.WithTrailingTrivia(last.GetTrailingTrivia().Where(IsSpace))]);
    }

    // Where the last item has a comma too, so has the new one; a comment behind the comma stays with its item.
    private static SeparatedSyntaxList<T> AfterComma<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var before = list.GetSeparator(list.Count - 1);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(before.TrailingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        return SyntaxFactory.SeparatedList<T>([.. list.GetWithSeparators(), item.WithoutTrailingTrivia(), comma]);
    }

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

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
