using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Tests;

/// <summary>Puts numbered comments into code, wherever one can stand.</summary>
internal static class CommentedCode
{
    /// <summary><c>/* 1 */ var /* 2 */ n /* 3 */ = …</c></summary>
    public static string BetweenTokens(string code) => Write(code, (token, next) => token.WithLeadingTrivia(token.LeadingTrivia.Add(SyntaxFactory.Comment($"/* {next()} */")).Add(SyntaxFactory.Space)));

    /// <summary>A line of its own above each line, and a comment behind it.</summary>
    public static string OnLines(string code) => Write(code, (token, next) =>
    {
        if (token.TrailingTrivia is [.., var last] && last.IsKind(SyntaxKind.EndOfLineTrivia) && !token.TrailingTrivia.Any(SyntaxKind.SingleLineCommentTrivia))
            token = token.WithTrailingTrivia(token.TrailingTrivia.InsertRange(token.TrailingTrivia.Count - 1, [SyntaxFactory.Space, SyntaxFactory.Comment($"// {next()}")]));
        return token.LeadingTrivia is [.., var indent] && indent.IsKind(SyntaxKind.WhitespaceTrivia)
            ? token.WithLeadingTrivia(token.LeadingTrivia.AddRange([SyntaxFactory.Comment($"// {next()}"), SyntaxFactory.LineFeed, indent]))
            : token;
    });

    /// <summary>The comments of code, sorted.</summary>
    public static IReadOnlyList<string> Of(string code) =>
        [.. CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTrivia().Where(Comments.IsComment).Select(comment => comment.ToString()).Order(StringComparer.Ordinal)];

    private static string Write(string code, Func<SyntaxToken, Func<int>, SyntaxToken> write)
    {
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        var number = 0;
        var tokens = root.DescendantTokens().Where(token => !token.IsMissing && !token.IsKind(SyntaxKind.EndOfFileToken) && !IsInText(token)).ToList();
        return root.ReplaceTokens(tokens, (old, _) => write(old, () => ++number)).ToFullString();
    }

    // Between the parts of an interpolated string everything is text.
    private static bool IsInText(SyntaxToken token)
        => token.Parent?.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>().LastOrDefault() is { } text && text.GetFirstToken() != token;
}
