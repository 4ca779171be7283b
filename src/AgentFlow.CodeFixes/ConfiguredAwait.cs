using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>The <c>ConfigureAwait</c> of what is awaited.</summary>
internal static class ConfiguredAwait
{
    /// <summary><c>.ConfigureAwait(false)</c>, or nothing.</summary>
    public static string Of(ExpressionSyntax awaited) => CallIn(awaited) is { } call ? $".ConfigureAwait({string.Join(", ", call.ArgumentList.Arguments)})" : "";

    /// <summary>The same, as it is written, with its comments.</summary>
    public static string AsWritten(ExpressionSyntax awaited) => CallIn(awaited) is { } call ? $".ConfigureAwait{call.ArgumentList}" : "";

    /// <summary>What is configured, and what stands in parentheses.</summary>
    public static ExpressionSyntax Without(ExpressionSyntax awaited) => awaited switch
    {
        ParenthesizedExpressionSyntax inner => Without(inner.Expression),
        _ => CallIn(awaited) is { Expression: MemberAccessExpressionSyntax access } ? Without(access.Expression) : awaited,
    };

    private static InvocationExpressionSyntax? CallIn(ExpressionSyntax awaited)
        => awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } } call ? call : null;
}
