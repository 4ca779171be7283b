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
    public static ITypeSymbol AtUses(ISymbol variable, IEnumerable<SyntaxNode> given, SemanticModel model)
    {
        var uses = given.ToList();
        var type = Known(StepInputs.TypeOf(variable), uses, model);
        if (type is { IsReferenceType: false })
            return IsVar(variable) ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type;
        var states = uses.Select(use => model.GetTypeInfo(use).Nullability.FlowState).ToList();
        return states.Contains(NullableFlowState.MaybeNull) ? type.WithNullableAnnotation(NullableAnnotation.Annotated)
            : states.Contains(NullableFlowState.NotNull) ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
            : type;
    }

    // What is inside a type that var stands for is known where it is used: (int, string?).
    private static ITypeSymbol Known(ITypeSymbol declared, IEnumerable<SyntaxNode> uses, SemanticModel model)
        => uses.Select(use => model.GetTypeInfo(use).Type).FirstOrDefault(type => SymbolEqualityComparer.Default.Equals(type, declared)) is { } known
            ? known.WithNullableAnnotation(declared.NullableAnnotation)
            : declared;

    // var makes T? of a T that nobody said anything about.
    private static bool IsVar(ISymbol variable)
        => StepInputs.TypeOf(variable) is ITypeParameterSymbol
            && variable.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } });
}
