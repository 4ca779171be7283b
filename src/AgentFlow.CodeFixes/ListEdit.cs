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
            return AfterComma(list, item.WithLeadingTrivia(last.GetLeadingTrivia().Where(Spaces.Is)));
        if (last.GetTrailingTrivia().Any(SyntaxKind.SingleLineCommentTrivia))
            return BeforeComment(list, item);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        if (list.Count > 1 && list.GetSeparator(list.Count - 2) is var before && before.TrailingTrivia.All(Spaces.Is))
        {
            comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(before.TrailingTrivia);
            item = item.WithLeadingTrivia(last.GetLeadingTrivia().Where(Spaces.Is));
        }

        var kept = list.GetWithSeparators().ToList();
        var trailing = Spaces.TrimEnd(last.GetTrailingTrivia());
        kept[kept.Count - 1] = last.WithTrailingTrivia(trailing);
        return SyntaxFactory.SeparatedList<T>([.. kept, comma, item.WithTrailingTrivia(last.GetTrailingTrivia().Skip(trailing.Count))]);
    }

    // A comma behind a comment that runs to the end of the line would be part of it.
    private static SeparatedSyntaxList<T> BeforeComment<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var last = list[list.Count - 1];
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(last.GetTrailingTrivia());
        var kept = list.GetWithSeparators().ToList();
        kept[kept.Count - 1] = last.WithoutTrailingTrivia();
        return SyntaxFactory.SeparatedList<T>(
            [.. kept, comma, item.WithLeadingTrivia(Spaces.IndentOf(last)).WithTrailingTrivia(last.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))]);
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
        var last = kept[kept.Count - 1];
        kept[kept.Count - 1] = last.WithTrailingTrivia(Spaces.TrimEnd(last.GetTrailingTrivia()).AddRange(trailing));
    }
}
