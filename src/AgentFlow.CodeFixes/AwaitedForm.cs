using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes;

/// <summary>What to write in place of an expression that blocks.</summary>
internal static class AwaitedForm
{
    /// <param name="blocking">The call, or the reading of <c>Result</c>.</param>
    /// <param name="form">What to await, and the name of the token that is at hand, if there is one: a line each.</param>
    /// <param name="isStatement">It is a statement of its own, so that it needs no parentheses.</param>
    public static ExpressionSyntax Of(ExpressionSyntax blocking, string form, bool isStatement)
    {
        var lines = form.Split(FixProperties.Separator);
        var awaited = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            Awaited(blocking, lines[0], lines[lines.Length - 1]).WithoutTrivia());
        return isStatement
            ? awaited.WithTriviaFrom(blocking)
            : SyntaxFactory.ParenthesizedExpression(awaited).WithTriviaFrom(blocking).WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static ExpressionSyntax Awaited(ExpressionSyntax blocking, string instead, string token)
    {
        if (blocking is not InvocationExpressionSyntax call)
            return ((MemberAccessExpressionSyntax)blocking).Expression;
        switch (instead)
        {
            case "the task":
                var owner = ((MemberAccessExpressionSyntax)call.Expression).Expression;
                var isOfAwaiter = owner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } };
                return isOfAwaiter ? ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)owner).Expression).Expression
                    : call.ArgumentList.Arguments.Count == 0 ? owner
                    : Renamed(call, "WaitAsync");
            case "Task.Delay":
                return Append(Called(call, "Delay"), token);
            case "Task.WhenAll":
                return Called(call, "WhenAll");
            case "Task.WhenAny":
                return Called(call, "WhenAny");
            default:
                return Append(Renamed(call, instead), token);
        }
    }

    private static InvocationExpressionSyntax Called(InvocationExpressionSyntax call, string method) => call.WithExpression(
        SyntaxFactory.ParseExpression($"global::System.Threading.Tasks.Task.{method}").WithAdditionalAnnotations(Simplifier.Annotation));

    private static InvocationExpressionSyntax Renamed(InvocationExpressionSyntax call, string method) => call.Expression is MemberAccessExpressionSyntax access
        ? call.WithExpression(access.WithName(SyntaxFactory.IdentifierName(method).WithTriviaFrom(access.Name)))
        : call;

    // Unless it has the token already.
    private static InvocationExpressionSyntax Append(InvocationExpressionSyntax call, string token)
        => token.Length == 0 || call.ArgumentList.Arguments.Any(argument => argument.Expression.ToString() == token) ? call : TokenArgument.Append(call, token);
}
