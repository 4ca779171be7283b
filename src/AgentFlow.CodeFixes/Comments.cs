using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.CodeFixes;

/// <summary>Rewrites code so that each of its comments is still there, once.</summary>
internal static class Comments
{
    /// <summary>Replaces nodes; a comment for which what is written has no place stands before it.</summary>
    public static TRoot ReplaceAndKeep<TRoot, TNode>(TRoot root, IEnumerable<TNode> nodes, Func<TNode, TNode, SyntaxNode> write)
        where TRoot : SyntaxNode
        where TNode : SyntaxNode
    {
        var lineEnd = LineEnd.Of(root);
        return root.ReplaceNodes(nodes, (old, node) => Kept(node, write(old, node), lineEnd));
    }

    /// <summary>What is written instead of a node, with the node's comments.</summary>
    public static T Kept<T>(SyntaxNode before, T after, SyntaxTrivia lineEnd)
        where T : SyntaxNode
    {
        var left = Of(before).GroupBy(comment => comment.ToString()).ToDictionary(group => group.Key, group => group.Count());
        var doubled = Of(after).Where(comment => left.TryGetValue(comment.ToString(), out var count) && (left[comment.ToString()] = count - 1) < 0).ToList();
        var single = doubled.Count > 0 ? after.ReplaceTrivia(doubled, (_, _) => default) : after;
        return Before(single, Missing(before, [single]), lineEnd);
    }

    /// <summary>The comments of a node that are in none of the others.</summary>
    public static IReadOnlyList<SyntaxTrivia> Missing(SyntaxNode before, IEnumerable<SyntaxNode> after)
    {
        var there = after.SelectMany(Of).Select(comment => comment.ToString()).ToList();
        return [.. Of(before).Where(comment => !there.Remove(comment.ToString()))];
    }

    /// <summary>Puts comments before a node: on lines of their own where it begins a line.</summary>
    public static T Before<T>(T node, IReadOnlyList<SyntaxTrivia> comments, SyntaxTrivia lineEnd)
        where T : SyntaxNode
    {
        if (comments.Count == 0)
            return node;
        var leading = node.GetLeadingTrivia();
        var indent = Spaces.IndentOf(node);
        var isFirstOnLine = indent.Count > 0;
        var added = comments.SelectMany(comment => isFirstOnLine || comment.IsKind(SyntaxKind.SingleLineCommentTrivia)
            ? new[] { comment, lineEnd }.Concat(indent)
            : [comment, SyntaxFactory.Space]);
        return node.WithLeadingTrivia(leading.AddRange(added));
    }

    /// <summary>In order of place.</summary>
    public static IReadOnlyList<SyntaxTrivia> Of(SyntaxNode node) => [.. node.DescendantTrivia().Where(IsComment)];

    public static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
