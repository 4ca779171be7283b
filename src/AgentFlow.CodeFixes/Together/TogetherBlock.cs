using AgentFlow.Generators.Analyzers.SerialAwaits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
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
    private readonly SyntaxTrivia _lineEnd;
    private readonly SyntaxTriviaList _indent;

    public TogetherBlock(BlockSyntax block, IReadOnlyList<StartedCall> calls, SyntaxTrivia lineEnd)
    {
        _block = block;
        _calls = calls;
        _lineEnd = lineEnd;
        _indent = block.Statements.Select(Spaces.IndentOf).FirstOrDefault(indent => indent.Count > 0);
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
            var statement = statements[index];
            var own = _calls.Where(call => IndexOf(call) == index).ToList();
            if (own.Count == 0 && !Names(statement, made))
            {
                written.Add(OnLine(statement));
                continue;
            }

            var reading = WithTasks(statement, own);
            var starting = own.Select((call, number) => Start(call, statement, takesTrivia: number == 0)).ToList();
            if (starting.Count > 0)
                starting[0] = Comments.Before(starting[0], Comments.Missing(statement, [.. starting, reading]), _lineEnd);
            written.AddRange(starting);
            waiting.Add(reading);
            made.UnionWith(DeclaredBy(statement));
        }

        written.Add(WhenAll());
        written.AddRange(waiting);
        var lines = written.Take(written.Count - 1).Select(EndingLine).Concat(written.Skip(written.Count - 1));
        var changed = _block.WithStatements(SyntaxFactory.List(statements.Take(first).Concat(lines).Concat(statements.Skip(last + 1))));
        return Comments.Kept(_block, _indent.Count > 0 ? changed : OnLines(changed), _lineEnd);
    }

    private int IndexOf(StartedCall call) => _block.Statements.IndexOf(statement => statement.Span.Contains(call.Await.Span));

    // var newsTask = news.GetAsync();
    private StatementSyntax Start(StartedCall call, StatementSyntax statement, bool takesTrivia)
    {
        var started = ConfiguredAwait.Without(call.Await.Expression).WithoutTrivia();
        var value = !call.IsValueTask ? started.ToString() : started is InvocationExpressionSyntax ? $"{started}.AsTask()" : $"({started}).AsTask()";
        var line = SyntaxFactory.ParseStatement($"var {_tasks[call.Await]} = {value};");
        return takesTrivia ? line.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(_lineEnd) : Indented(line);
    }

    private StatementSyntax WhenAll()
    {
        var all = $"await global::System.Threading.Tasks.Task.WhenAll({string.Join(", ", _calls.Select(call => _tasks[call.Await]))}){Configured()};";
        var line = SyntaxFactory.ParseStatement(all);
        var type = line.DescendantNodes().OfType<MemberAccessExpressionSyntax>().First(access => access.Name.Identifier.ValueText == "WhenAll").Expression;
        return Indented(line.ReplaceNode(type, type.WithAdditionalAnnotations(Simplifier.Annotation)));
    }

    // The statement as it was, with each call's task in the place of the call; its comments stay where the call starts.
    private StatementSyntax WithTasks(StatementSyntax statement, List<StartedCall> own)
    {
        var read = statement.ReplaceNodes(own.Select(call => call.Await), (old, _) => ((AwaitExpressionSyntax)old).WithExpression(Reading((AwaitExpressionSyntax)old)));
        return own.Count > 0 ? read.WithLeadingTrivia(_indent) : OnLine(read);
    }

    private ExpressionSyntax Reading(AwaitExpressionSyntax old)
        => SyntaxFactory.ParseExpression(_tasks[old] + ConfiguredAwait.AsWritten(old.Expression)).WithTriviaFrom(old.Expression);

    private string Configured() => _calls.All(call => ConfiguredAwait.Of(call.Await.Expression).Length > 0) ? ConfiguredAwait.Of(_calls[0].Await.Expression) : "";

    private StatementSyntax Indented(StatementSyntax line) => line.WithLeadingTrivia(_indent).WithTrailingTrivia(_lineEnd);

    private StatementSyntax EndingLine(StatementSyntax statement)
        => statement.GetTrailingTrivia() is var trailing && trailing.Any(SyntaxKind.EndOfLineTrivia)
            ? statement
            : statement.WithTrailingTrivia(Spaces.TrimEnd(trailing).Add(_lineEnd));

    private StatementSyntax OnLine(StatementSyntax statement) => statement.HasLeadingTrivia ? statement : statement.WithLeadingTrivia(_indent);

    // What stood on one line has no indentation to go by.
    private BlockSyntax OnLines(BlockSyntax block) => block
        .WithOpenBraceToken(block.OpenBraceToken.WithTrailingTrivia(block.OpenBraceToken.TrailingTrivia.Where(Comments.IsComment).Append(_lineEnd)))
        .WithStatements(SyntaxFactory.List(block.Statements.Select(EndingLine)))
        .WithAdditionalAnnotations(Formatter.Annotation);

    private static bool Names(StatementSyntax statement, HashSet<string> made)
        => statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => made.Contains(name.Identifier.ValueText));

    private static IEnumerable<string> DeclaredBy(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax local => local.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } } => [name.Identifier.ValueText],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } } } => [name.Identifier.ValueText],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax or ElementAccessExpressionSyntax } assignment } => BodyAwaits.OwnerIn(assignment.Left),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var targets } } => targets.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(target => target.Identifier.ValueText),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => BodyAwaits.OwnerIn(call.Expression),
        _ => [],
    };
}
