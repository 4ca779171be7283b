using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What stands behind an <c>await</c>.</summary>
internal static class Awaited
{
    /// <summary>The call itself, without the <c>ConfigureAwait</c> around it.</summary>
    public static ExpressionSyntax CallOf(ExpressionSyntax awaited, SemanticModel model)
        => IsConfigured(awaited, model) ? Unconfigured(awaited) : awaited;

    public static bool IsConfigured(ExpressionSyntax awaited, SemanticModel model)
        => awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } }
            && model.GetSymbolInfo(awaited).Symbol is IMethodSymbol { ContainingType: { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" } };

    /// <summary><c>F().ConfigureAwait(false)</c> becomes <c>F()</c>.</summary>
    public static ExpressionSyntax Unconfigured(ExpressionSyntax awaited)
        => ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)awaited).Expression).Expression;
}
