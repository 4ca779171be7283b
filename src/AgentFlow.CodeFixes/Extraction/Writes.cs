using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Where variables get another value.</summary>
internal static class Writes
{
    /// <summary>Gets a value after its declaration.</summary>
    public static bool Are(ISymbol variable, ExtractableMethod method) => To(variable, method).Any();

    /// <summary>Gets one in a lambda or local function: whoever calls that changes it, and when is not seen.</summary>
    public static bool AreNested(ISymbol variable, ExtractableMethod method) => To(variable, method)
        .Any(name => name.Ancestors().TakeWhile(node => node != method.Body).Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>A name that is assigned to, counted up or down, or handed over by reference.</summary>
    public static bool IsTarget(SimpleNameSyntax name)
    {
        ExpressionSyntax target = name;
        while (target.Parent is MemberAccessExpressionSyntax access && access.Name == target || target.Parent is ParenthesizedExpressionSyntax)
            target = (ExpressionSyntax)target.Parent;
        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target,
            PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || IsInTarget(argument),
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    private static IEnumerable<IdentifierNameSyntax> To(ISymbol variable, ExtractableMethod method) => method.Body.DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == variable.Name && IsTarget(name) && SymbolEqualityComparer.Default.Equals(method.Model.GetSymbolInfo(name).Symbol, variable));

    // (a, (b, c)) = …
    private static bool IsInTarget(ArgumentSyntax argument)
    {
        SyntaxNode part = argument;
        while (part is ArgumentSyntax { Parent: TupleExpressionSyntax tuple })
            part = tuple.Parent is ArgumentSyntax outer ? outer : tuple;
        return part.Parent is AssignmentExpressionSyntax assignment && assignment.Left == part
            || part.Parent is ForEachVariableStatementSyntax each && each.Variable == part;
    }
}
