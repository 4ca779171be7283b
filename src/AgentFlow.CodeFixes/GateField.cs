using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AgentFlow.CodeFixes;

/// <summary>The field that is locked: an <c>object</c>, which every language version and framework knows.</summary>
internal static class GateField
{
    /// <summary>Declares it above the first member.</summary>
    public static TypeDeclarationSyntax AddTo(TypeDeclarationSyntax type, string name, SyntaxTrivia lineEnd)
    {
        var field = (MemberDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"private readonly object {name} = new();")!;
        return type.WithMembers(type.Members.Insert(0, field.WithTrailingTrivia(lineEnd, lineEnd).WithAdditionalAnnotations(Formatter.Annotation)));
    }
}
