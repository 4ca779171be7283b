using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Whether what a task's declaration names is obsolete.</summary>
internal static class Obsolescence
{
    /// <summary>The method, or a type in its signature, has <c>[Obsolete]</c>.</summary>
    public static bool Names(IMethodSymbol task) =>
        IsObsolete(task) || Names(task.ReturnType) || task.Parameters.Any(parameter => Names(parameter.Type));

    private static bool Names(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Names(array.ElementType),
        INamedTypeSymbol named => IsObsolete(named) || (named.ContainingType is { } outer && Names(outer)) || named.TypeArguments.Any(Names),
        _ => false,
    };

    private static bool IsObsolete(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: nameof(ObsoleteAttribute), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } });
}
