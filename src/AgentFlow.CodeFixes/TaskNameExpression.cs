using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>Reads and writes the expression by which an attribute names a task.</summary>
internal static class TaskNameExpression
{
    /// <summary>The whole expression at a place.</summary>
    public static ExpressionSyntax? At(SyntaxNode root, Location place)
    {
        var expression = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>();
        return expression?.Span == place.SourceSpan ? expression : null;
    }

    /// <summary><c>nameof(Draft)</c>.</summary>
    public static ExpressionSyntax Nameof(string methodName) => SyntaxFactory.ParseExpression(LiteralTaskNameRule.Nameof(methodName));
}
