using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Types as short as they can be written where the workflow stands.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(ITypeSymbol type, bool isNested, ExtractableMethod method)
        => type.ToMinimalDisplayString(method.Model, isNested ? method.Syntax.SpanStart : method.Type.SpanStart, Format);

    /// <summary>The type of a variable where it is used: whether null can be in it is what the compiler knows there, not what its declaration allows.</summary>
    public static ITypeSymbol AtUses(ISymbol variable, IEnumerable<SyntaxNode> uses, SemanticModel model)
    {
        var type = StepInputs.TypeOf(variable);
        if (type is { IsReferenceType: false })
            return IsVar(variable) ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type;
        var states = uses.Select(use => model.GetTypeInfo(use).Nullability.FlowState).ToList();
        return states.Contains(NullableFlowState.MaybeNull) ? type.WithNullableAnnotation(NullableAnnotation.Annotated)
            : states.Contains(NullableFlowState.NotNull) ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
            : type;
    }

    // var makes T? of a T that nobody said anything about.
    private static bool IsVar(ISymbol variable)
        => StepInputs.TypeOf(variable) is ITypeParameterSymbol
            && variable.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } });
}
