using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>Calls that nobody writes as calls: operators of the source's own types, and what a <c>using</c> disposes of.</summary>
internal sealed partial class EffectWalk
{
    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        base.VisitBinaryOperator(operation);
        Operate(operation.OperatorMethod, operation.Syntax, operation.LeftOperand, operation.RightOperand);
    }

    public override void VisitUnaryOperator(IUnaryOperation operation)
    {
        base.VisitUnaryOperator(operation);
        Operate(operation.OperatorMethod, operation.Syntax, operation.Operand);
    }

    public override void VisitConversion(IConversionOperation operation)
    {
        base.VisitConversion(operation);
        Operate(operation.OperatorMethod, operation.Syntax, operation.Operand);
    }

    public override void VisitUsingDeclaration(IUsingDeclarationOperation operation)
    {
        base.VisitUsingDeclaration(operation);
        DisposeOf(operation.DeclarationGroup, operation.Syntax);
    }

    private void DisposeOf(IOperation resources, SyntaxNode at)
    {
        var opened = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => declarator.Initializer?.Value)
            : [resources];
        foreach (var resource in opened)
        {
            if (resource?.Type?.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method => method is { Name: "Dispose" or "DisposeAsync", Parameters.IsEmpty: true }) is { DeclaringSyntaxReferences.IsEmpty: false } disposal)
                Follow(disposal, resource, ImmutableArray<IArgumentOperation>.Empty, at);
        }
    }

    private void Operate(IMethodSymbol? method, SyntaxNode at, params IOperation[] operands)
    {
        if (method is not { DeclaringSyntaxReferences.IsEmpty: false })
            return;
        var summary = calls.SummaryOf(method);
        _mayThrow |= summary.MayThrow;
        _callsUnknown |= summary.CallsUnknown;
        Take(summary, Substitution.OfOperands(aliases, method, operands), method, at);
    }
}
