using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>Gives an attribute's named argument a value.</summary>
internal static class AttributeEdit
{
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
