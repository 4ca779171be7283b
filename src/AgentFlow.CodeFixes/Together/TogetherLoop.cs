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
    public static StatementSyntax Write(ForEachStatementSyntax loop, string shape)
    {
        var awaited = loop.Statement.DescendantNodes().OfType<AwaitExpressionSyntax>().Single();
        return shape switch
        {
            FixProperties.LoopOfList => OfList(loop, awaited),
            FixProperties.LoopOfPairs => OfPairs(loop, awaited),
            _ => loop.WithStatement(Replace(loop.Statement, awaited, loop.Identifier.Text)).WithExpression(WhenAll(loop.Expression.WithoutTrivia().ToString(), ConfigureAwait(awaited.Expression))),
        };
    }

    private static StatementSyntax OfList(ForEachStatementSyntax loop, AwaitExpressionSyntax awaited)
    {
        var list = loop.Statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => call.Expression).OfType<MemberAccessExpressionSyntax>().First(access => access.Name.Identifier.ValueText == "Add").Expression;
        var all = WhenAll($"{Source(loop)}.Select({loop.Identifier.Text} => {Call(awaited.Expression)})", ConfigureAwait(awaited.Expression));
        var add = SyntaxFactory.ParseStatement($"{list.WithoutTrivia()}.AddRange(values);");
        return add.ReplaceNode(add.DescendantNodes().OfType<ArgumentSyntax>().Single().Expression, all).WithTriviaFrom(loop);
    }

    private static StatementSyntax OfPairs(ForEachStatementSyntax loop, AwaitExpressionSyntax awaited)
    {
        var value = new TaskNames(loop).Free("value");
        var own = awaited.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } ? variable.Identifier.Text : null;
        var item = loop.Identifier.Text;
        var all = WhenAll($"{Source(loop)}.Select(async {item} => ({item}, {awaited.WithoutTrivia()}))", ConfigureAwait(awaited.Expression));
        var body = own is not null && loop.Statement is BlockSyntax block
            ? block.WithStatements(SyntaxFactory.List(block.Statements.Skip(1)))
            : Replace(loop.Statement, awaited, value);
        return SyntaxFactory.ForEachVariableStatement(
                SyntaxFactory.ParseExpression($"var ({item}, {own ?? value})").WithTrailingTrivia(SyntaxFactory.Space), all, body)
            .WithForEachKeyword(loop.ForEachKeyword)
            .WithOpenParenToken(loop.OpenParenToken)
            .WithInKeyword(loop.InKeyword)
            .WithCloseParenToken(loop.CloseParenToken)
            .WithTriviaFrom(loop);
    }

    private static StatementSyntax Replace(StatementSyntax body, AwaitExpressionSyntax awaited, string name)
    {
        ExpressionSyntax old = awaited.Parent is ParenthesizedExpressionSyntax parentheses ? parentheses : awaited;
        return body.ReplaceNode(old, SyntaxFactory.IdentifierName(name).WithTriviaFrom(old));
    }

    private static ExpressionSyntax WhenAll(string tasks, string configured)
    {
        var expression = SyntaxFactory.ParseExpression($"await global::System.Threading.Tasks.Task.WhenAll({tasks}){configured}");
        var type = expression.DescendantNodes().OfType<MemberAccessExpressionSyntax>().First(access => access.Name.Identifier.ValueText == "WhenAll").Expression;
        return expression.ReplaceNode(type, type.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static string Source(ForEachStatementSyntax loop)
        => loop.Expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax ? loop.Expression.WithoutTrivia().ToString() : $"({loop.Expression.WithoutTrivia()})";

    private static string Call(ExpressionSyntax awaited)
        => awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access } ? access.Expression.WithoutTrivia().ToString() : awaited.WithoutTrivia().ToString();

    private static string ConfigureAwait(ExpressionSyntax awaited)
        => awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } } call ? $".ConfigureAwait{call.ArgumentList}" : "";
}
