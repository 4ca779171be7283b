using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes.Together;

/// <summary>
/// A loop of whose calls as many run at once as there are processors; the results keep their order.
/// <code>
/// var items = urls.ToArray();
/// var values = new string[items.Length];
/// await Parallel.ForEachAsync(Enumerable.Range(0, items.Length), async (index, _) =>
/// {
///     var url = items[index];
///     values[index] = await http.GetStringAsync(url);
/// });
/// pages.AddRange(values);
/// </code>
/// </summary>
internal static class BoundedLoop
{
    /// <summary>The statements, in braces.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="shape">How it collects.</param>
    /// <param name="type">The type of what is collected, an array's element.</param>
    /// <param name="names">Names that are free around it.</param>
    /// <param name="lineEnd">How lines end.</param>
    public static BlockSyntax Write(ForEachStatementSyntax loop, string shape, string type, TaskNames names, SyntaxTrivia lineEnd)
    {
        var awaited = CollectingLoop.AwaitIn(loop);
        var (items, values, index, unused) = (names.Free("items"), names.Free("values"), names.Free("index"), names.Free("_"));
        var indent = Spaces.IndentOf(loop);
        var statements = new[]
        {
            SyntaxFactory.ParseStatement($"var {items} = {CollectingLoop.Source(loop)}.ToArray();"),
            SyntaxFactory.ParseStatement($"var {values} = new {type}[{items}.Length];"),
            SyntaxFactory.ParseStatement(string.Join(
                lineEnd + indent.ToFullString(),
                $"await global::System.Threading.Tasks.Parallel.ForEachAsync(global::System.Linq.Enumerable.Range(0, {items}.Length), async ({index}, {unused}) =>",
                "{",
                $"    var {loop.Identifier.Text} = {items}[{index}];",
                $"    {values}[{index}] = {awaited.WithoutTrivia()};",
                $"}}){ConfiguredAwait.Of(awaited.Expression)};")),
            shape == FixProperties.LoopOfList
                ? CollectingLoop.AddRange(loop, SyntaxFactory.IdentifierName(values))
                : CollectingLoop.OverPairs(loop, SyntaxFactory.ParseExpression($"{items}.Zip({values})"), lineEnd),
        };
        var lines = statements.Select((statement, number) => Short(statement)
            .WithLeadingTrivia(number == 0 ? loop.GetLeadingTrivia() : indent)
            .WithTrailingTrivia(number == statements.Length - 1 ? loop.GetTrailingTrivia() : SyntaxFactory.TriviaList(lineEnd))).ToArray();
        lines[0] = Comments.Before(lines[0], Comments.Missing(loop, lines), lineEnd);
        return SyntaxFactory.Block(lines);
    }

    private static StatementSyntax Short(StatementSyntax statement) => statement.ReplaceNodes(
        statement.DescendantNodes().Where(node => node is MemberAccessExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax && node.ToString().StartsWith("global::", StringComparison.Ordinal)),
        (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation));
}
