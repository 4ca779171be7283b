using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AgentFlow.CodeFixes;

/// <summary>What is put in a lock: the statement around an access, or the body of a method that is one expression.</summary>
internal static class LockedPart
{
    /// <summary>The part to lock, or null where that would change what the code means, or is locked already.</summary>
    public static SyntaxNode? Around(SyntaxNode access)
    {
        foreach (var around in access.AncestorsAndSelf())
        {
            switch (around)
            {
                // A lambda runs who knows when; what it returns is its own.
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax or LockStatementSyntax:
                    return null;
                case ExpressionStatementSyntax or ReturnStatementSyntax or IfStatementSyntax or ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax:
                    return CanBeLocked(around) ? around : null;
                case MethodDeclarationSyntax { ExpressionBody: { } arrow } method:
                    return CanBeLocked(arrow) && !method.Modifiers.Any(SyntaxKind.StaticKeyword) && IsPlain(method) ? method : null;
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    public static SyntaxNode Lock(SyntaxNode part, string gate, SyntaxTrivia lineEnd) => part switch
    {
        MethodDeclarationSyntax method => WithBody(method, gate, lineEnd),
        StatementSyntax statement => Locked(statement, gate),
        _ => part,
    };

    private static bool CanBeLocked(SyntaxNode part) => !part.Ancestors().OfType<LockStatementSyntax>().Any()
        && !part.DescendantNodes().Any(node => node is AwaitExpressionSyntax or YieldStatementSyntax || (node is SingleVariableDesignationSyntax && IsWide(part)))
        && !part.ContainsDirectives;

    // What is declared in an expression or a condition can be used behind it; in a block it could not.
    private static bool IsWide(SyntaxNode part) => part is ExpressionStatementSyntax or IfStatementSyntax;

    // What an async method returns is not the task; a task that is returned goes on after the lock.
    private static bool IsPlain(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.AsyncKeyword) ? IsVoid(method) || !IsTask(method) : !IsTask(method);

    private static bool IsTask(MethodDeclarationSyntax method) => method.ReturnType.ToString() is var type && (type.Contains("Task<") || type.EndsWith("Task", StringComparison.Ordinal));

    private static bool IsVoid(MethodDeclarationSyntax method) => method.ReturnType is PredefinedTypeSyntax type && type.Keyword.IsKind(SyntaxKind.VoidKeyword);

    private static StatementSyntax Locked(StatementSyntax statement, string gate) => SyntaxFactory.LockStatement(
            SyntaxFactory.IdentifierName(gate),
            SyntaxFactory.Block(statement.WithoutTrivia()))
        .WithTriviaFrom(statement)
        .WithAdditionalAnnotations(Formatter.Annotation);

    private static MethodDeclarationSyntax WithBody(MethodDeclarationSyntax method, string gate, SyntaxTrivia lineEnd)
    {
        var arrow = method.ExpressionBody!;
        var expression = arrow.Expression.WithoutTrivia();
        StatementSyntax statement = IsVoid(method) ? SyntaxFactory.ExpressionStatement(expression) : SyntaxFactory.ReturnStatement(expression);
        return method
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithParameterList(method.ParameterList.WithTrailingTrivia())
            .WithBody(SyntaxFactory.Block(Comments.Kept(arrow, Locked(statement, gate), lineEnd)).WithTrailingTrivia(method.SemicolonToken.TrailingTrivia))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
