using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes.Together;

/// <summary>
/// A block whose calls start one after another and are awaited together.
/// <code>
/// var newsTask = news.GetAsync();
/// var pricesTask = prices.GetAsync();
/// await Task.WhenAll(newsTask, pricesTask);
/// var first = await newsTask;
/// var second = await pricesTask;
/// </code>
/// </summary>
internal sealed class TogetherBlock
{
    private readonly BlockSyntax _block;
    private readonly IReadOnlyList<StartedCall> _calls;
    private readonly Dictionary<AwaitExpressionSyntax, string> _tasks = [];
    private readonly string _newLine;

    public TogetherBlock(BlockSyntax block, IReadOnlyList<StartedCall> calls)
    {
        _block = block;
        _calls = calls;
        _newLine = block.ToFullString().Contains("\r\n") ? "\r\n" : "\n";
        var names = new TaskNames(block);
        foreach (var call in calls)
            _tasks[call.Await] = names.For(call.Await);
    }

    public BlockSyntax Write()
    {
        var statements = _block.Statements.ToList();
        var (first, last) = (IndexOf(_calls[0]), IndexOf(_calls[_calls.Count - 1]));
        var waiting = new List<StatementSyntax>();
        var written = new List<StatementSyntax>();
        var made = new HashSet<string>(StringComparer.Ordinal);
        for (var index = first; index <= last; index++)
        {
            var own = _calls.Where(call => IndexOf(call) == index).ToList();
            written.AddRange(own.Select((call, number) => Start(call, statements[index], takesTrivia: number == 0)));
            if (own.Count > 0 || Names(statements[index], made))
            {
                waiting.Add(WithTasks(statements[index], own));
                made.UnionWith(DeclaredBy(statements[index]));
            }
            else
            {
                written.Add(statements[index]);
            }
        }

        written.Add(WhenAll(statements[first]));
        written.AddRange(waiting);
        return _block.WithStatements(SyntaxFactory.List(statements.Take(first).Concat(written).Concat(statements.Skip(last + 1))));
    }

    private int IndexOf(StartedCall call) => _block.Statements.IndexOf(statement => statement.Span.Contains(call.Await.Span));

    // var newsTask = news.GetAsync();
    private StatementSyntax Start(StartedCall call, StatementSyntax statement, bool takesTrivia)
    {
        var started = Bare(call.Await.Expression).WithoutTrivia();
        var value = call.IsValueTask ? $"{started}.AsTask()" : started.ToString();
        var line = Parse($"var {_tasks[call.Await]} = {value};");
        return takesTrivia ? line.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.EndOfLine(_newLine)) : Indented(line, statement);
    }

    private StatementSyntax WhenAll(StatementSyntax like)
    {
        var all = $"await global::System.Threading.Tasks.Task.WhenAll({string.Join(", ", _calls.Select(call => _tasks[call.Await]))}){ConfigureAwait()};";
        var line = Parse(all);
        var type = line.DescendantNodes().OfType<MemberAccessExpressionSyntax>().First(access => access.Name.Identifier.ValueText == "WhenAll").Expression;
        return Indented(line.ReplaceNode(type, type.WithAdditionalAnnotations(Simplifier.Annotation)), like);
    }

    // The statement as it was, with each call's task in the place of the call; its comments stay where the call starts.
    private StatementSyntax WithTasks(StatementSyntax statement, List<StartedCall> own)
    {
        var read = statement.ReplaceNodes(own.Select(call => call.Await), (old, _) => ((AwaitExpressionSyntax)old).WithExpression(Reading((AwaitExpressionSyntax)old)));
        return own.Count > 0 ? read.WithLeadingTrivia(Indent(statement)) : read;
    }

    private ExpressionSyntax Reading(AwaitExpressionSyntax old)
        => SyntaxFactory.ParseExpression(_tasks[old] + Configured(old.Expression)).WithTriviaFrom(old.Expression);

    private string ConfigureAwait() => _calls.All(call => Configured(call.Await.Expression).Length > 0) ? Configured(_calls[0].Await.Expression) : "";

    private static string Configured(ExpressionSyntax awaited)
        => awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } } call ? $".ConfigureAwait{call.ArgumentList}" : "";

    private static ExpressionSyntax Bare(ExpressionSyntax awaited) => awaited switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access } => Bare(access.Expression),
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        _ => awaited,
    };

    private StatementSyntax Indented(StatementSyntax line, StatementSyntax like)
        => line.WithLeadingTrivia(Indent(like)).WithTrailingTrivia(SyntaxFactory.EndOfLine(_newLine));

    private static SyntaxTriviaList Indent(StatementSyntax like)
        => SyntaxFactory.TriviaList(like.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

    private static StatementSyntax Parse(string text) => SyntaxFactory.ParseStatement(text);

    private static bool Names(StatementSyntax statement, HashSet<string> made)
        => statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => made.Contains(name.Identifier.ValueText));

    private static IEnumerable<string> DeclaredBy(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax local => local.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } } => [name.Identifier.ValueText],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } } } => [name.Identifier.ValueText],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var targets } } => targets.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(target => target.Identifier.ValueText),
        _ => [],
    };
}
