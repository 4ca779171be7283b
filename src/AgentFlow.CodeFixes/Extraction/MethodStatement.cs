using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>
/// A statement at the top of the method's body: what it evaluates, the local that it declares, if any, and what it may do. One without effects stays in
/// the method, and ends a run of steps: control flow, a change to a variable, a started task.
/// </summary>
internal sealed record MethodStatement(StatementSyntax Syntax, ExpressionSyntax? Expression = null, ILocalSymbol? Local = null, StepEffects? Effects = null)
{
    public bool IsBoundary => Effects is null;

    public bool HasAwait { get; } = Expression is not null && ExtractableMethod.HasAwait(Expression);

    public static MethodStatement Read(StatementSyntax syntax, ExtractableMethod method)
    {
        var (expression, local) = Parts(syntax, method.Model);
        if (expression is null || method.Model.GetOperation(expression, method.Canceled) is not { } operation
            || !Movable.Is(expression, operation, method) || !(local is null || Movable.CanBeResult(local.Type, method.Known)))
            return new(syntax);
        var effects = StepReader.Of(operation, method.Judgement);
        return new(syntax, expression, local, local is null ? effects with { IsFixed = true } : effects);
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
