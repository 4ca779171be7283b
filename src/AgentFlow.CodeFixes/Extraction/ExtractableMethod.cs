using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>An async method whose steps may become a workflow, with what is known of it and around it.</summary>
internal sealed record ExtractableMethod(
    MethodDeclarationSyntax Syntax, BlockSyntax Body, IMethodSymbol Symbol, SemanticModel Model, KnownTypes Known, AnalysisOptions Options, CancellationToken Canceled)
{
    private Judgement? _judgement;

    public IOperation? BodyOperation => Model.GetOperation(Body, Canceled);

    /// <summary>What may be reordered in it.</summary>
    public Judgement Judgement => _judgement ??= new(Symbol, BodyOperation, new EffectAnalysis(Known, Options), Canceled);

    /// <summary>The declaration of the type that the method is in.</summary>
    public TypeDeclarationSyntax Type => (TypeDeclarationSyntax)Syntax.Parent!;

    /// <summary>The method around a place, if its shape alone does not rule it out.</summary>
    public static MethodDeclarationSyntax? At(SyntaxNode root, TextSpan span)
    {
        var around = root.FindNode(span).FirstAncestorOrSelf<SyntaxNode>(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        return around is MethodDeclarationSyntax { Body: { ContainsDirectives: false } body, TypeParameterList: null, Parent: TypeDeclarationSyntax and not InterfaceDeclarationSyntax } method
            && method.Modifiers.Any(SyntaxKind.AsyncKeyword)
            && body.Statements.Count(HasAwait) > 1
                ? method
                : null;
    }

    /// <summary>Null where the project does not use AgentFlow, the method does not compile, or no workflow can stand beside it.</summary>
    public static ExtractableMethod? Of(MethodDeclarationSyntax method, SemanticModel model, AnalysisOptions options, CancellationToken canceled)
    {
        if (KnownTypes.Of(model.Compilation) is not { } known
            || model.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            || model.GetDeclaredSymbol(method, canceled) is not { } symbol
            || symbol.ContainingType.IsFileLocal
            || IsIterator(method)
            || model.GetDiagnostics(method.Span, canceled).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return null;
        return new(method, method.Body!, symbol, model, known, options, canceled);
    }

    /// <summary>Awaits something itself, not only in a lambda or a local function.</summary>
    public static bool HasAwait(SyntaxNode node) => Within(node).Any(inner => inner is AwaitExpressionSyntax);

    /// <summary>The nodes that run with a node, without the insides of lambdas and local functions.</summary>
    public static IEnumerable<SyntaxNode> Within(SyntaxNode node)
        => node.DescendantNodesAndSelf(inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static bool IsIterator(MethodDeclarationSyntax method) => Within(method.Body!).Any(node => node is YieldStatementSyntax);
}
