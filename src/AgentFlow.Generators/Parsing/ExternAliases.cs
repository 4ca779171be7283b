using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>The references that the project gives an alias, so that <c>global::</c> does not reach their types.</summary>
internal sealed class ExternAliases(Compilation compilation)
{
    /// <summary>False in nearly every project.</summary>
    public bool Exist { get; } = compilation.ExternalReferences.Any(reference => AliasOf(reference) is not null);

    /// <summary>The alias under which a type is reached; null where that is <c>global</c>.</summary>
    public string? Of(ISymbol? type) =>
        type?.ContainingAssembly is { } assembly && compilation.GetMetadataReference(assembly) is { } reference ? AliasOf(reference) : null;

    private static string? AliasOf(MetadataReference reference)
    {
        var aliases = reference.Properties.Aliases;
        return aliases.IsDefaultOrEmpty || aliases.Contains(MetadataReferenceProperties.GlobalAlias) ? null : aliases[0];
    }
}
