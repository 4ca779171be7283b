using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Whether the compiler holds what others see of a type against the Common Language Specification.</summary>
internal static class ClsCompliance
{
    /// <summary>The type is seen outside its assembly, and it or what is around it says <c>[CLSCompliant(true)]</c>.</summary>
    public static bool IsChecked(INamedTypeSymbol type)
    {
        var around = TypeParser.ContainersOf(type).Prepend(type).ToList();
        return around.All(IsSeenOutside) && around.Append<ISymbol>(type.ContainingAssembly).Select(Said).FirstOrDefault(said => said is not null) == true;
    }

    private static bool? Said(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "System.CLSCompliantAttribute")
            is { ConstructorArguments: [{ Value: bool compliant }] } ? compliant : null;

    private static bool IsSeenOutside(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
