using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>A statement at the top of the method's body: what it evaluates, and the local that it declares, if any.</summary>
internal sealed record MethodStatement(StatementSyntax Syntax, StatementKind Kind, ExpressionSyntax? Expression = null, ILocalSymbol? Local = null)
{
    public bool HasAwait { get; } = Expression is not null && ExtractableMethod.HasAwait(Expression);

    public static MethodStatement Read(StatementSyntax syntax, ExtractableMethod method)
    {
        var (expression, local) = Parts(syntax, method.Model);
        if (expression is null || method.Model.GetOperation(expression, method.Canceled) is not { } operation)
            return new(syntax, StatementKind.Boundary);

        var canMove = Movable.Is(expression, operation, method) && (local is null || Movable.CanBeResult(local.Type, method.Known));
        return canMove
            ? new(syntax, KindOf(expression, operation, local, method), expression, local)
            : new(syntax, StatementKind.Boundary);
    }

    private static StatementKind KindOf(ExpressionSyntax expression, IOperation operation, ILocalSymbol? local, ExtractableMethod method)
    {
        if (local is null)
            return StatementKind.Effect;
        if (ExtractableMethod.HasAwait(expression))
            return Gates.AreIn(operation) ? StatementKind.Effect : StatementKind.Awaited;
        return Purity.Of(operation, method.Known, method.Canceled);
    }

    private static (ExpressionSyntax? Expression, ILocalSymbol? Local) Parts(StatementSyntax syntax, SemanticModel model) => syntax switch
    {
        LocalDeclarationStatementSyntax
        {
            UsingKeyword.RawKind: 0,
            Declaration: { Type: not (RefTypeSyntax or ScopedTypeSyntax), Variables: [{ Initializer.Value: { } value } variable] },
        } => (value, model.GetDeclaredSymbol(variable) as ILocalSymbol),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax } statement => (statement.Expression, null),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: AwaitExpressionSyntax } discard }
            when model.GetSymbolInfo(discard.Left).Symbol is IDiscardSymbol => (discard.Right, null),
        _ => (null, null),
    };
}
