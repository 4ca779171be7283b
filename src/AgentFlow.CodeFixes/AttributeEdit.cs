using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>Tells attributes by their name as written, and gives a named argument a value.</summary>
internal static class AttributeEdit
{
    /// <summary>With or without <c>Attribute</c> at its end, and whatever stands before it.</summary>
    public static bool Is(AttributeSyntax attribute, string name) => attribute.Name switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        _ => null,
    } is { Identifier.ValueText: var written } && (written == name || written == name + "Attribute");

    public static AttributeSyntax Set(AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        var argument = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(
                SyntaxFactory.IdentifierName(name),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space)),
            nameColon: null,
            value);
        if (attribute.ArgumentList is not { } list)
            return attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument)));
        return list.Arguments.FirstOrDefault(there => there.NameEquals?.Name.Identifier.ValueText == name) is { } there
            ? attribute.ReplaceNode(there, argument.WithTriviaFrom(there))
            : attribute.WithArgumentList(list.WithArguments(ListEdit.Append(list.Arguments, argument)));
    }
}
