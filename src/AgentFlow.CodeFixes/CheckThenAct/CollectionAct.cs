using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.CheckThenAct;

/// <summary>What a statement does to a collection.</summary>
/// <param name="Method">The method that does it and says whether it did: <c>TryAdd</c>, also where an indexer is written; or <c>Update</c>, what depends on the value before.</param>
/// <param name="Collection">The collection.</param>
/// <param name="Key">The key; null of a collection without keys.</param>
/// <param name="Value">What is added; of an update, what is written.</param>
/// <param name="Taken">What takes the value that is removed.</param>
internal sealed record CollectionAct(string Method, ExpressionSyntax Collection, ExpressionSyntax? Key, ExpressionSyntax? Value, ArgumentSyntax? Taken)
{
    public const string Update = "Update";

    /// <summary>Null where it does something else, or more.</summary>
    public static CollectionAct? Of(StatementSyntax? statement) => statement is ExpressionStatementSyntax { Expression: var expression } ? Of(expression) : null;

    public static CollectionAct? Of(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } indexer } assignment
            => new(assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? "TryAdd" : Update, indexer.Expression, key.Expression, assignment.Right, null),
        PostfixUnaryExpressionSyntax { Operand: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } indexer } => new(Update, indexer.Expression, key.Expression, null, null),
        PrefixUnaryExpressionSyntax { Operand: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } indexer } => new(Update, indexer.Expression, key.Expression, null, null),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: var arguments } => (access.Name.Identifier.ValueText, arguments.Count) switch
        {
            ("TryAdd", 2) => new("TryAdd", access.Expression, arguments[0].Expression, arguments[1].Expression, null),
            ("TryRemove", 2) => new("TryRemove", access.Expression, arguments[0].Expression, null, arguments[1]),
            ("TryDequeue" or "TryPop" or "TryTake", 1) => new(access.Name.Identifier.ValueText, access.Expression, null, null, arguments[0]),
            _ => null,
        },
        _ => null,
    };
}
