using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Together;

/// <summary>The parts of a loop that collects what it awaits, and how what was awaited before is collected.</summary>
internal static class CollectingLoop
{
    /// <summary>Of the awaits in it, the one around any other.</summary>
    public static AwaitExpressionSyntax AwaitIn(ForEachStatementSyntax loop) => loop.Statement.DescendantNodes().OfType<AwaitExpressionSyntax>().First();

    /// <summary>What it goes through, so that a member can be called on it.</summary>
    public static string Source(ForEachStatementSyntax loop)
        => loop.Expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            ? loop.Expression.WithoutTrivia().ToString()
            : $"({loop.Expression.WithoutTrivia()})";

    /// <summary><c>pages.AddRange(values);</c></summary>
    public static StatementSyntax AddRange(ForEachStatementSyntax loop, ExpressionSyntax values)
    {
        var list = loop.Statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => call.Expression).OfType<MemberAccessExpressionSyntax>().First(access => access.Name.Identifier.ValueText == "Add").Expression;
        var add = SyntaxFactory.ParseStatement($"{list.WithoutTrivia()}.AddRange(values);");
        return add.ReplaceNode(add.DescendantNodes().OfType<ArgumentSyntax>().Single().Expression, values);
    }

    /// <summary><c>foreach (var (url, page) in pairs) pages[url] = page;</c></summary>
    public static StatementSyntax OverPairs(ForEachStatementSyntax loop, ExpressionSyntax pairs, SyntaxTrivia lineEnd)
    {
        var awaited = AwaitIn(loop);
        var own = awaited.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } ? variable.Identifier.Text : null;
        var value = own ?? new TaskNames(loop).Free("value");
        var body = own is not null && loop.Statement is BlockSyntax block ? WithoutFirst(block, pairs, lineEnd) : Replace(loop.Statement, awaited, value);
        var like = (ForEachVariableStatementSyntax)SyntaxFactory.ParseStatement($"foreach (var ({loop.Identifier.Text}, {value}) in pairs) ;");
        return like.WithExpression(pairs).WithStatement(body)
            .WithForEachKeyword(loop.ForEachKeyword)
            .WithOpenParenToken(loop.OpenParenToken)
            .WithInKeyword(loop.InKeyword)
            .WithCloseParenToken(loop.CloseParenToken);
    }

    /// <summary>Puts a name in the place of what is awaited.</summary>
    public static StatementSyntax Replace(StatementSyntax body, AwaitExpressionSyntax awaited, string name)
    {
        ExpressionSyntax old = awaited.Parent is ParenthesizedExpressionSyntax parentheses ? parentheses : awaited;
        return body.ReplaceNode(old, SyntaxFactory.IdentifierName(name).WithTriviaFrom(old));
    }

    // What is said of the call is said of what takes its value.
    private static BlockSyntax WithoutFirst(BlockSyntax block, SyntaxNode pairs, SyntaxTrivia lineEnd)
    {
        var next = Comments.Before(block.Statements[1], Comments.Missing(block.Statements[0], [pairs]), lineEnd);
        return block.WithStatements(SyntaxFactory.List(block.Statements.Skip(2).Prepend(next)));
    }
}
