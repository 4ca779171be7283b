using AgentFlow.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>The method, with the run of the workflow in place of the steps.</summary>
internal static class CallSite
{
    public static MethodDeclarationSyntax Rewrite(ExtractionPlan plan, string newLine)
    {
        var body = plan.Method.Body;
        var first = body.Statements.IndexOf(plan.Run.Statements[0].Syntax);
        var rest = body.Statements.Skip(first + plan.Run.Statements.Count).ToList();
        var after = plan.Placement.After.Select(statement => statement.Syntax);
        var results = ResultsName(plan);
        var uses = new ResultUses(plan, results, after.Concat(rest));

        var indent = Indentation.Before(body.Statements[first]);
        var before = plan.Placement.Before.Select(statement => statement.Syntax).ToList();
        var run = (uses.AreNone ? "" : $"var {results} = ") + $"await {Call(plan)};";
        var calls = uses.Locals.Prepend(run)
            .Select(text => SyntaxFactory.ParseStatement(indent + text + newLine))
            .ToList();
        var lead = body.Statements[first].GetLeadingTrivia().TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var replaced = before.Concat(calls).Concat(after.Select(uses.Rewrite)).ToList();
        replaced[0] = replaced[0].WithLeadingTrivia(lead.Concat(WithoutBlankLines(replaced[0])));
        var statements = body.Statements.Take(first).Concat(replaced).Concat(rest.Select((statement, index) => index == 0 && SharesItsLine(statement) ? OnItsOwnLine(uses.Rewrite(statement)) : uses.Rewrite(statement)));
        return plan.Method.Syntax.WithBody(body.WithStatements(SyntaxFactory.List(statements)));
    }

    // It stood on the line of the last step.
    private static bool SharesItsLine(StatementSyntax statement) => !statement.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static StatementSyntax OnItsOwnLine(StatementSyntax statement) => statement.WithAdditionalAnnotations(Formatter.Annotation);

    private static IEnumerable<SyntaxTrivia> WithoutBlankLines(StatementSyntax statement)
        => statement.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    // new CheckOutWorkflow(_billing).RunAsync(orderId, cancellationToken: ct)
    private static string Call(ExtractionPlan plan)
    {
        var services = plan.Surroundings.Dependencies.Select(service => service.Argument);
        var inputs = plan.Inputs.Values.Select(input => Identifiers.Escape(input.Name));
        var token = plan.Inputs.Token is { } found ? [$"cancellationToken: {Identifiers.Escape(found.Name)}"] : Array.Empty<string>();
        var call = $"new {plan.ClassName}({string.Join(", ", services)}).RunAsync({string.Join(", ", inputs.Concat(token))})";
        return IsConfigured(plan) ? $"{call}.ConfigureAwait(false)" : call;
    }

    // As every await was before.
    private static bool IsConfigured(ExtractionPlan plan)
    {
        var awaits = plan.Run.Statements.SelectMany(statement => ExtractableMethod.Within(statement.Expression!)).OfType<AwaitExpressionSyntax>();
        return awaits.All(await => Awaited.IsConfigured(await.Expression, plan.Method.Model)
            && await.Expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } }] });
    }

    private static string ResultsName(ExtractionPlan plan)
    {
        var words = new HashSet<string>(plan.Method.Syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        var name = "results";
        for (var number = 2; words.Contains(name); number++)
            name = $"results{number}";
        return name;
    }
}
