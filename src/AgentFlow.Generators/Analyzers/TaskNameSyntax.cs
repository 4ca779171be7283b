using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Where an attribute names tasks, and how.</summary>
internal static class TaskNameSyntax
{
    private const string DependsOn = "DependsOn";

    /// <summary>The argument <c>DependsOn = […]</c>, or null where there is none.</summary>
    public static AttributeArgumentSyntax? DependsOnOf(AttributeSyntax attribute)
        => attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == DependsOn);

    /// <summary>The entries of <c>DependsOn</c> in order, in each way to write an array.</summary>
    public static IReadOnlyList<ExpressionSyntax> EntriesOf(AttributeSyntax attribute) => DependsOnOf(attribute)?.Expression switch
    {
        CollectionExpressionSyntax list => [.. list.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        _ => [],
    };

    /// <summary>The name that an entry gives, or null where it is neither a literal nor <c>nameof</c>.</summary>
    public static string? NameIn(ExpressionSyntax entry) => entry switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InvocationExpressionSyntax call when IsNameof(call) => call.ArgumentList.Arguments[0].Expression switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => null,
        },
        _ => null,
    };

    public static bool IsNameof(InvocationExpressionSyntax call)
        => call is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments.Count: 1 };
}
