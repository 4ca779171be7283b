using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes;

/// <summary>Makes a method <c>async</c> that returns a task: what it returned is awaited, or is the value itself where the task only held that.</summary>
internal static class AsyncMethod
{
    public static MethodDeclarationSyntax Of(MethodDeclarationSyntax method)
    {
        var hasValue = method.ReturnType.DescendantNodesAndSelf(node => node is not TypeArgumentListSyntax).Any(node => node is GenericNameSyntax);
        var changed = (MethodDeclarationSyntax)new Returns(hasValue, method.Body).Visit(method);
        if (changed.ExpressionBody is { } arrow)
            changed = changed.WithExpressionBody(arrow.WithExpression(hasValue ? ValueOf(arrow.Expression) : Awaited(arrow.Expression)));
        return WithAsync(changed);
    }

    // Before 'partial', which stands last; it takes over what stands before the type.
    private static MethodDeclarationSyntax WithAsync(MethodDeclarationSyntax method)
    {
        var index = method.Modifiers.IndexOf(SyntaxKind.PartialKeyword);
        var async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (index >= 0)
        {
            var partial = method.Modifiers[index];
            return method.WithModifiers(method.Modifiers
                .Replace(partial, partial.WithLeadingTrivia())
                .Insert(index, async.WithLeadingTrivia(partial.LeadingTrivia)));
        }

        return method.Modifiers.Count > 0
            ? method.AddModifiers(async)
            : method.WithReturnType(method.ReturnType.WithoutLeadingTrivia()).AddModifiers(async.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia()));
    }

    private static ExpressionSyntax Awaited(ExpressionSyntax task) => SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            task is AwaitExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ObjectCreationExpressionSyntax
                ? task.WithoutTrivia()
                : SyntaxFactory.ParenthesizedExpression(task.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation))
        .WithTriviaFrom(task);

    // Task.FromResult(value), new ValueTask<int>(value): the value.
    private static ExpressionSyntax ValueOf(ExpressionSyntax task) => Held(task) is { } value
        ? value.WithTriviaFrom(task)
        : Awaited(task);

    private static ExpressionSyntax? Held(ExpressionSyntax task) => task switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [var only], Expression: MemberAccessExpressionSyntax { Expression: var owner, Name: var name } }
            when name.Identifier.ValueText == "FromResult" && LastNameOf(owner) is "Task" or "ValueTask" => Typed(only.Expression, name),
        _ => null,
    };

    // FromResult<object>("") says of which type.
    private static ExpressionSyntax Typed(ExpressionSyntax value, SimpleNameSyntax name) => name is GenericNameSyntax { TypeArgumentList.Arguments: [var type] }
        ? SyntaxFactory.CastExpression(type, SyntaxFactory.ParenthesizedExpression(value.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation))
            .WithAdditionalAnnotations(Simplifier.Annotation)
        : value;

    private static string? LastNameOf(ExpressionSyntax owner) => owner switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsNothing(ExpressionSyntax task) => task switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } access => LastNameOf(access.Expression) is "Task" or "ValueTask",
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        DefaultExpressionSyntax => true,
        _ => false,
    };

    private sealed class Returns(bool hasValue, BlockSyntax? body) : CSharpSyntaxRewriter
    {
        private readonly StatementSyntax? _last = body?.Statements.LastOrDefault();

        // What a lambda or a local function returns is its own business.
        public override SyntaxNode VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

        public override SyntaxNode VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;

        public override SyntaxNode VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => node;

        public override SyntaxNode VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node;

        public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
        {
            if (node.Expression is not { } returned)
                return node;
            if (hasValue)
                return node.WithExpression(ValueOf(returned));
            if (IsNothing(returned))
            {
                return node == _last && node.GetLeadingTrivia().All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                    ? null
                    : SyntaxFactory.ReturnStatement().WithTriviaFrom(node);
            }

            var awaited = SyntaxFactory.ExpressionStatement(Awaited(returned.WithoutTrivia()));
            return node == _last
                ? awaited.WithTriviaFrom(node)
                : SyntaxFactory.Block(awaited, SyntaxFactory.ReturnStatement()).WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation);
        }
    }
}
