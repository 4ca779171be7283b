using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.CheckThenAct;

/// <summary>A value that is changed where it is there, and added where it is not: <c>seen.AddOrUpdate(url, 1, (_, old) => old + 1);</c></summary>
internal static class AddOrUpdateForm
{
    public static AtomicForm? Of(IfStatementSyntax statement, CollectionCheck check, bool byFactory)
    {
        if (byFactory || check.Key is null || statement.Else is not { Statement: var otherwise })
            return null;
        var (there, absent) = check.IsThere ? (statement.Statement, otherwise) : (otherwise, statement.Statement);
        if (Only(there, check) is not { } update || Only(absent, check) is not { Method: "TryAdd", Value: { } added })
            return null;
        if (check.Declared is { } found && AtomicForm.UsesIn(AtomicForm.MemberAround(statement), found) != AtomicForm.UsesIn(statement.Condition, found) + AtomicForm.UsesIn(there, found))
            return null;
        var old = check.Declared ?? new Together.TaskNames(statement).Free("old");
        return (check.IsDiscard || check.Declared is not null) && Changed(there, update, check, old) is { } changed && AtomicForm.UsesIn(statement, "_") == 0
            ? new("AddOrUpdate", SyntaxFactory.ParseStatement($"{check.Collection}.AddOrUpdate({check.Key}, {added}, (_, {old}) => {changed});").WithTriviaFrom(statement))
            : null;
    }

    private static CollectionAct? Only(StatementSyntax branch, CollectionCheck check)
        => AtomicForm.StatementsOf(branch) is [var only] && CollectionAct.Of(only) is { Method: "TryAdd" or CollectionAct.Update } act && check.IsOf(act.Collection, act.Key) ? act : null;

    // seen[url]++: old + 1; seen[url] = seen[url] * 2: old * 2.
    private static string? Changed(StatementSyntax there, CollectionAct update, CollectionCheck check, string old)
    {
        var expression = ((ExpressionStatementSyntax)AtomicForm.StatementsOf(there)[0]).Expression;
        return expression switch
        {
            AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => Reading(update.Value!, check, old).ToString(),
            AssignmentExpressionSyntax sum when sum.OperatorToken.Text.Length == 2
                => $"{old} {sum.OperatorToken.Text[0]} {(sum.Right is LiteralExpressionSyntax or SimpleNameSyntax ? Reading(sum.Right, check, old) : $"({Reading(sum.Right, check, old)})")}",
            PostfixUnaryExpressionSyntax step => $"{old} {step.OperatorToken.Text[0]} 1",
            PrefixUnaryExpressionSyntax step => $"{old} {step.OperatorToken.Text[0]} 1",
            _ => null,
        };
    }

    private static SyntaxNode Reading(ExpressionSyntax value, CollectionCheck check, string old)
    {
        if (IsRead(value))
            return SyntaxFactory.IdentifierName(old);
        return value.ReplaceNodes(value.DescendantNodes().Where(IsRead), (read, _) => SyntaxFactory.IdentifierName(old).WithTriviaFrom(read));

        bool IsRead(SyntaxNode node) => node is ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } access && check.IsOf(access.Expression, key.Expression);
    }
}
