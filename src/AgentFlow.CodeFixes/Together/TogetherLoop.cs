using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes.Together;

/// <summary>
/// A loop whose calls run together.
/// <code>
/// pages.AddRange(await Task.WhenAll(urls.Select(url => http.GetStringAsync(url))));
///
/// foreach (var (url, page) in await Task.WhenAll(urls.Select(async url => (url, await http.GetStringAsync(url)))))
///     pages[url] = page;
///
/// foreach (var page in await Task.WhenAll(urls.Select(url => http.GetStringAsync(url))))
///     length += page.Length;
/// </code>
/// </summary>
internal static class TogetherLoop
{
    public static StatementSyntax Write(ForEachStatementSyntax loop, string shape, SyntaxTrivia lineEnd)
    {
        var awaited = CollectingLoop.AwaitIn(loop);
        var configured = ConfiguredAwait.Of(awaited.Expression);
        var (source, item) = (CollectingLoop.Source(loop), loop.Identifier.Text);
        return shape switch
        {
            FixProperties.LoopOfList => CollectingLoop.AddRange(loop, WhenAll($"{source}.Select({item} => {ConfiguredAwait.Without(awaited.Expression).WithoutTrivia()})", configured)).WithTriviaFrom(loop),
            FixProperties.LoopOfPairs => CollectingLoop.OverPairs(loop, WhenAll($"{source}.Select(async {item} => ({item}, {awaited.WithoutTrivia()}))", configured), lineEnd).WithTriviaFrom(loop),
            _ => loop.WithStatement(CollectingLoop.Replace(loop.Statement, awaited, item)).WithExpression(WhenAll(loop.Expression.WithoutTrivia().ToString(), configured)),
        };
    }

    private static ExpressionSyntax WhenAll(string tasks, string configured)
    {
        var expression = SyntaxFactory.ParseExpression($"await global::System.Threading.Tasks.Task.WhenAll({tasks}){configured}");
        var type = expression.DescendantNodes().OfType<MemberAccessExpressionSyntax>().First(access => access.Name.Identifier.ValueText == "WhenAll").Expression;
        return expression.ReplaceNode(type, type.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
