using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AgentFlow.CodeFixes;

/// <summary>Makes a method <c>async</c> that returns a task: what it returned is awaited, or is the value itself where the task only held that.</summary>
internal static class AsyncMethod
{
    public static MethodDeclarationSyntax Of(MethodDeclarationSyntax method, SyntaxTrivia lineEnd)
    {
        var hasValue = method.ReturnType.DescendantNodesAndSelf(node => node is not TypeArgumentListSyntax).Any(node => node is GenericNameSyntax);
        var returned = new ReturnedTask(method.ReturnType.WithoutTrivia(), hasValue);
        var changed = (MethodDeclarationSyntax)new Returns(returned, hasValue, method.Body, lineEnd).Visit(method);
        if (changed.ExpressionBody is { } arrow)
            changed = changed.WithExpressionBody(arrow.WithExpression(Comments.Kept(arrow.Expression, returned.Value(arrow.Expression), lineEnd)));
        return WithAsync(changed);
    }

    /// <summary>Whether what it returns can be awaited: not the null that some stand-in for a task may be.</summary>
    public static bool CanBe(MethodDeclarationSyntax method) => !method.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(node => node is ReturnStatementSyntax { Expression: { } returned } && IsNull(returned));

    private static bool IsNull(ExpressionSyntax returned) => returned switch
    {
        PostfixUnaryExpressionSyntax suppressed => IsNull(suppressed.Operand) || suppressed.Operand.IsKind(SyntaxKind.DefaultLiteralExpression),
        _ => returned.IsKind(SyntaxKind.NullLiteralExpression),
    };

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

    private sealed class Returns(ReturnedTask task, bool hasValue, BlockSyntax? body, SyntaxTrivia lineEnd) : CSharpSyntaxRewriter
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
            if (!hasValue && node == _last && ReturnedTask.IsNothing(returned) && !Comments.Of(node).Any())
                return null;
            return Comments.Kept(node, hasValue ? node.WithExpression(task.Value(returned)) : WithoutValue(node, returned), lineEnd);
        }

        private StatementSyntax WithoutValue(ReturnStatementSyntax node, ExpressionSyntax returned)
        {
            if (ReturnedTask.IsNothing(returned))
                return SyntaxFactory.ReturnStatement().WithTriviaFrom(node);
            var awaited = SyntaxFactory.ExpressionStatement(task.Value(returned.WithoutTrivia()));
            return node == _last
                ? awaited.WithTriviaFrom(node)
                : SyntaxFactory.Block(awaited, SyntaxFactory.ReturnStatement()).WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation);
        }
    }
}
