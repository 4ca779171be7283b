using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.CheckThenAct;

/// <summary>What a condition asks a collection: whether it has a key, or anything to take.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="IsThere">The condition is true where it has it.</param>
/// <param name="Key">The key; null of a collection without keys.</param>
/// <param name="Found">What takes the value that is there, if anything does.</param>
internal sealed record CollectionCheck(ExpressionSyntax Collection, bool IsThere, ExpressionSyntax? Key, ArgumentSyntax? Found)
{
    /// <summary>Null where it asks something else, or more.</summary>
    public static CollectionCheck? Of(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => Of(not.Operand) is { } check ? check with { IsThere = !check.IsThere } : null,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => Of(access, call.ArgumentList.Arguments),
        _ => null,
    };

    /// <summary>It is the collection, and the key where there is one, that a call names.</summary>
    public bool IsOf(ExpressionSyntax collection, ExpressionSyntax? key) => AreSame(collection, Collection) && (Key is null || (key is not null && AreSame(key, Key)));

    /// <summary>The name of the local that takes the value that is there, if it is declared here.</summary>
    public string? Declared => Found?.Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax local } ? local.Identifier.ValueText : null;

    /// <summary>The value that is there is not wanted.</summary>
    public bool IsDiscard => Found is null || IsDiscarded(Found.Expression);

    public static bool IsDiscarded(ExpressionSyntax taken) => taken is IdentifierNameSyntax { Identifier.ValueText: "_" } or DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax };

    private static CollectionCheck? Of(MemberAccessExpressionSyntax access, SeparatedSyntaxList<ArgumentSyntax> arguments) => (access.Name.Identifier.ValueText, arguments.Count) switch
    {
        ("ContainsKey", 1) => new(access.Expression, true, arguments[0].Expression, null),
        ("TryGetValue", 2) => new(access.Expression, true, arguments[0].Expression, arguments[1]),
        ("TryPeek", 1) => new(access.Expression, true, null, arguments[0]),
        _ => null,
    };

    private static bool AreSame(SyntaxNode one, SyntaxNode other) => SyntaxFactory.AreEquivalent(one, other);
}
