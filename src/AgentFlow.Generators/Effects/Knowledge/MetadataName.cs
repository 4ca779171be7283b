using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Full metadata names, as tables and options give them: <c>System.Collections.Generic.List`1</c>.</summary>
internal static class MetadataName
{
    public static string Of(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (definition.ContainingType is { } outer)
            return $"{Of(outer)}+{definition.MetadataName}";
        return definition.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{definition.MetadataName}" : definition.MetadataName;
    }
}
