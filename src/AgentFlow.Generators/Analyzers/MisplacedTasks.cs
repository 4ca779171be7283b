using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Finds an <c>[AgentTask]</c> where the compiler takes it and no workflow would ever see it (AGF0102): on a local function, say.</summary>
internal static class MisplacedTasks
{
    /// <summary>What is reported of an attribute; null where it is another one, or on a method.</summary>
    public static Diagnostic? At(AttributeSyntax attribute, SemanticModel model, KnownTypes known, CancellationToken cancellationToken)
    {
        if (attribute.Parent?.Parent is not { } owner || NameOf(owner) is not { } name)
            return null;
        var constructor = model.GetSymbolInfo(attribute, cancellationToken).Symbol;
        return constructor is not null && KnownTypes.Is(constructor.ContainingType, known.AgentTask)
            ? Diagnostic.Create(InvalidShapeRule.Rule, attribute.GetLocation(), name, "task", InvalidShapeRule.NoMethod)
            : null;
    }

    // What an attribute for methods may stand on besides methods.
    private static string? NameOf(SyntaxNode owner) => owner switch
    {
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        LambdaExpressionSyntax => "A lambda",
        AccessorDeclarationSyntax accessor => accessor.Keyword.ValueText,
        OperatorDeclarationSyntax declared => $"operator {declared.OperatorToken.ValueText}",
        ConversionOperatorDeclarationSyntax conversion => $"operator {conversion.Type}",
        DestructorDeclarationSyntax destructor => $"~{destructor.Identifier.ValueText}",
        _ => null,
    };
}
