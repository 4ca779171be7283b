using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What a name of the method is called in the workflow: another name, or the same behind a qualifier.</summary>
internal readonly record struct Replacement(string Text, bool IsQualifier)
{
    public SyntaxNode Apply(SyntaxNode node)
        => SyntaxFactory.ParseExpression(IsQualifier ? $"{Text}.{node.WithoutTrivia().ToFullString()}" : Text).WithTriviaFrom(node);
}

/// <summary>Rewrites the expression of a step for its place in the workflow.</summary>
internal static class StepExpression
{
    public static ExpressionSyntax Rewrite(ExpressionSyntax expression, IReadOnlyDictionary<SyntaxNode, Replacement> replacements, SemanticModel model)
    {
        var configured = ExtractableMethod.Within(expression)
            .Where(node => node is AwaitExpressionSyntax await && Awaited.IsConfigured(await.Expression, model))
            .ToList();
        return expression.ReplaceNodes(
            expression.DescendantNodesAndSelf().Where(replacements.ContainsKey).Concat(configured),
            (old, node) => node is AwaitExpressionSyntax await
                ? await.WithExpression(Awaited.Unconfigured(await.Expression).WithoutTrailingTrivia())
                : replacements[old].Apply(node));
    }
}
