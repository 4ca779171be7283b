using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.CheckThenAct;

/// <summary>A value that is looked up and made where it is not there: <c>var n = seen.GetOrAdd(url, _ => Count(url));</c></summary>
internal static class GetOrAddForm
{
    public static AtomicForm? Of(IfStatementSyntax statement, CollectionCheck check, IReadOnlyList<StatementSyntax> branch, bool byFactory)
    {
        if (check.IsThere || check.Key is null || statement.Else is not null)
            return null;
        if (AtomicForm.IsFree(statement, check))
            return byFactory && branch.Count == 1 && Added(branch[0], check) is { } made ? Write(statement, check, made, byFactory, "") : null;
        if (check.Found is not { Expression: var found } || ValueIn(branch, check, found) is not { } value)
            return null;
        return found switch
        {
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax local } declared when statement.Parent is BlockSyntax or SwitchSectionSyntax
                && AtomicForm.UsesIn(value, local.Identifier.ValueText) == 0 => Write(statement, check, value, byFactory, $"{declared.Type.WithoutTrivia()} {local.Identifier.Text} = "),
            IdentifierNameSyntax local when AtomicForm.UsesIn(value, local.Identifier.ValueText) == 0 => Write(statement, check, value, byFactory, $"{local} = "),
            _ => null,
        };
    }

    // n = Count(url); seen[url] = n;   seen[url] = n = Count(url);
    private static ExpressionSyntax? ValueIn(IReadOnlyList<StatementSyntax> branch, CollectionCheck check, ExpressionSyntax found)
    {
        var name = (found as DeclarationExpressionSyntax)?.Designation.ToString() ?? found.ToString();
        return branch switch
        {
            [ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax local } assignment }, var then]
                when IsAssignment(assignment) && local.ToString() == name && Added(then, check)?.ToString() == name => assignment.Right,
            [var only] when Added(only, check) is AssignmentExpressionSyntax assignment && IsAssignment(assignment) && assignment.Left.ToString() == name => assignment.Right,
            _ => null,
        };
    }

    private static bool IsAssignment(AssignmentExpressionSyntax assignment) => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression);

    private static ExpressionSyntax? Added(StatementSyntax statement, CollectionCheck check)
        => CollectionAct.Of(statement) is { Method: "TryAdd" } act && check.IsOf(act.Collection, act.Key) ? act.Value : null;

    private static AtomicForm? Write(IfStatementSyntax statement, CollectionCheck check, ExpressionSyntax value, bool byFactory, string taker)
        => AtomicForm.UsesIn(value, "_") > 0 ? null : new("GetOrAdd", SyntaxFactory.ParseStatement($"{taker}{check.Collection}.GetOrAdd({check.Key}, {(byFactory ? "_ => " : "")}{value});").WithTriviaFrom(statement));
}
