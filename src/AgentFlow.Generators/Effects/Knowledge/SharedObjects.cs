using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Single objects that are thread-safe though their type is not: <c>Random.Shared</c>, <c>Stream.Null</c>, what <c>Synchronized</c> returns.</summary>
internal static class SharedObjects
{
    private static readonly HashSet<string> Names =
    [
        "System.Random.Shared", "System.Console.Out", "System.Console.Error", "System.Console.In",
        "System.IO.Stream.Null", "System.IO.StreamReader.Null", "System.IO.StreamWriter.Null", "System.IO.TextReader.Null", "System.IO.TextWriter.Null",
    ];

    /// <summary>A field, property or method that gives such an object; a field too that is set to one where it is declared.</summary>
    public static bool Is(ISymbol member) => member switch
    {
        IMethodSymbol { IsStatic: true, Name: "Synchronized" } method => TypeNames.Of(method.ContainingType).StartsWith("System.", StringComparison.Ordinal),
        IFieldSymbol { IsReadOnly: true, IsImplicitlyDeclared: false } field when !field.DeclaringSyntaxReferences.IsEmpty => IsSetToOne(field),
        IFieldSymbol or IPropertySymbol when member.IsStatic && member.ContainingType is { } type => Names.Contains($"{TypeNames.Of(type)}.{member.Name}"),
        _ => false,
    };

    // By its spelling: a body is bound by those who ask, not here.
    private static bool IsSetToOne(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } && value switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Synchronized" } } => true,
            MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name } =>
                Names.Any(known => known.EndsWith($".{LastNameOf(owner)}.{name}", StringComparison.Ordinal)),
            _ => false,
        };

    private static string LastNameOf(ExpressionSyntax owner) => owner switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
