using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Whether a place can await, or could if its method were async.</summary>
internal static class AwaitableHere
{
    /// <param name="at">The call.</param>
    /// <param name="method">The task that it stands in.</param>
    /// <param name="operations">All of the task's body.</param>
    public static bool At(SyntaxNode at, IMethodSymbol method, IEnumerable<IOperation> operations)
    {
        foreach (var around in at.Ancestors())
        {
            switch (around)
            {
                case LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax declaration:
                    return method.IsAsync || CouldBeAsync(declaration, method, operations);
            }
        }

        return false;
    }

    // Its value is taken out of the task by how the return type is spelled.
    private static bool CouldBeAsync(MethodDeclarationSyntax declaration, IMethodSymbol method, IEnumerable<IOperation> operations) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" } type
        && !declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword)
        && NameOf(declaration.ReturnType) is { } name
        && name is GenericNameSyntax == type.IsGenericType
        && name.Identifier.ValueText == type.Name
        && !declaration.ContainsDirectives
        && !operations.OfType<IVariableDeclaratorOperation>().Any(local => local.Symbol.Type.IsRefLikeType || local.Symbol.RefKind != RefKind.None);

    private static SimpleNameSyntax? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        _ => null,
    };
}
