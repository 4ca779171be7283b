using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes;

/// <summary>What an async method returns in place of a task: it awaits the task, or has the value where the task only held that.</summary>
/// <param name="type">The type of the task.</param>
/// <param name="hasValue">The task has a value.</param>
internal sealed class ReturnedTask(TypeSyntax type, bool hasValue)
{
    public ExpressionSyntax Value(ExpressionSyntax task) => (hasValue ? Held(task) : null) is { } value ? value.WithTriviaFrom(task) : Awaited(task);

    /// <summary>It is over, and without a value.</summary>
    public static bool IsNothing(ExpressionSyntax task) => task switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } access => LastNameOf(access.Expression) is "Task" or "ValueTask",
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        DefaultExpressionSyntax => true,
        _ => false,
    };

    private ExpressionSyntax Awaited(ExpressionSyntax task)
    {
        if (task is ThrowExpressionSyntax)
            return task;
        return SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), Operand(task.WithoutTrivia())).WithTriviaFrom(task);
    }

    // What took its type from the return needs it written out.
    private ExpressionSyntax Operand(ExpressionSyntax task) => task switch
    {
        ImplicitObjectCreationExpressionSyntax created => SyntaxFactory.ObjectCreationExpression(type, created.ArgumentList, created.Initializer)
            .WithNewKeyword(created.NewKeyword.WithTrailingTrivia(created.NewKeyword.TrailingTrivia.Insert(0, SyntaxFactory.Space))),
        AwaitExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ObjectCreationExpressionSyntax => task,
        _ when TakesItsType(task) => Parenthesized(SyntaxFactory.CastExpression(type, Parenthesized(task)).WithAdditionalAnnotations(Simplifier.Annotation)),
        _ => Parenthesized(task),
    };

    private static ParenthesizedExpressionSyntax Parenthesized(ExpressionSyntax inner) => SyntaxFactory.ParenthesizedExpression(inner).WithAdditionalAnnotations(Simplifier.Annotation);

    private static bool TakesItsType(ExpressionSyntax task) => task.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax and not ArgumentListSyntax)
        .Any(node => node is ImplicitObjectCreationExpressionSyntax || node.IsKind(SyntaxKind.DefaultLiteralExpression));

    // Task.FromResult(value), default, new(5): the value.
    private static ExpressionSyntax? Held(ExpressionSyntax task) => task switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [var only], Expression: MemberAccessExpressionSyntax { Expression: var owner, Name: var name } }
            when name.Identifier.ValueText == "FromResult" && LastNameOf(owner) is "Task" or "ValueTask" => Typed(only.Expression, name),
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.DefaultLiteralExpression) => literal,
        ImplicitObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [{ NameColon: null, Expression: LiteralExpressionSyntax literal }] } => literal,
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
}
