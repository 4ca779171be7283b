using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>The bodies of methods of the compilation, bound when asked for.</summary>
internal sealed class MethodBodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>A method has a body in this compilation.</summary>
    public bool Has(IMethodSymbol method, CancellationToken cancellationToken)
        => ReferenceOf(method) is { } reference && BodyIn(reference.GetSyntax(cancellationToken)) is not null;

    /// <summary>The body of a method, an accessor or a local function; null where it has none in this compilation.</summary>
    public IOperation? Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (ReferenceOf(method) is not { } reference || BodyIn(reference.GetSyntax(cancellationToken)) is not { } body)
            return null;
        var operation = ModelOf(reference.SyntaxTree).GetOperation(body, cancellationToken);
        return operation is ILocalFunctionOperation local ? local.Body : operation;
    }

    /// <summary>What an expression of the compilation's source is; null where it stands in another's.</summary>
    public IOperation? At(SyntaxNode node, CancellationToken cancellationToken)
        => compilation.ContainsSyntaxTree(node.SyntaxTree) ? ModelOf(node.SyntaxTree).GetOperation(node, cancellationToken) : null;

    private SyntaxReference? ReferenceOf(IMethodSymbol method)
        => (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault() is { } reference && compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? reference
            : null;

    // The body of another method, in another file most often, is in no model that is at hand.
#pragma warning disable RS1030
    private SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, found => compilation.GetSemanticModel(found));
#pragma warning restore RS1030

    private static SyntaxNode? BodyIn(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => method.Body is null && method.ExpressionBody is null ? null : method,
        AccessorDeclarationSyntax accessor => accessor.Body is null && accessor.ExpressionBody is null ? null : accessor,
        ArrowExpressionClauseSyntax arrow => arrow,
        LocalFunctionStatementSyntax local => local,
        _ => null,
    };
}
