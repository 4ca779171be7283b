using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>A name in an expression, and what it stands for.</summary>
internal readonly record struct Use(SyntaxNode Node, ISymbol Symbol);

/// <summary>What the expression of a step uses of the method and of the type around it, in the order of the text.</summary>
/// <param name="Variables">Locals and parameters of the method.</param>
/// <param name="Captured">Primary constructor parameters of the type.</param>
/// <param name="Instance">Every reference to the object whose method it is: <c>this</c>, or the name of a member.</param>
internal sealed record StepUses(IReadOnlyList<Use> Variables, IReadOnlyList<Use> Captured, IReadOnlyList<IInstanceReferenceOperation> Instance)
{
    public IEnumerable<ISymbol> Locals => Variables.Select(use => use.Symbol).Where(symbol => symbol is ILocalSymbol);

    public static StepUses Of(ExpressionSyntax expression, ExtractableMethod method)
    {
        var all = method.Model.GetOperation(expression, method.Canceled)!.DescendantsAndSelf().ToList();
        var outer = all
            .Select(operation => operation switch
            {
                ILocalReferenceOperation local => new Use(local.Syntax, local.Local),
                IParameterReferenceOperation parameter => new Use(parameter.Syntax, parameter.Parameter),
                _ => default,
            })
            .Where(use => use.Symbol is not null && !Movable.IsDeclaredIn(use.Symbol, expression))
            .GroupBy(use => use.Node)
            .Select(same => same.First())
            .OrderBy(use => use.Node.SpanStart)
            .ToLookup(use => use.Symbol is ILocalSymbol || SymbolEqualityComparer.Default.Equals(use.Symbol.ContainingSymbol, method.Symbol));
        var instance = all.OfType<IInstanceReferenceOperation>()
            .Where(reference => reference.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance)
            .OrderBy(reference => reference.Syntax.SpanStart);
        return new(outer[true].ToList(), outer[false].ToList(), instance.ToList());
    }
}
