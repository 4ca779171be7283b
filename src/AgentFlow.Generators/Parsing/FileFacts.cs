using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Parsing;

/// <summary>What one file tells without binding anything. Made once per version of a file.</summary>
internal sealed record FileFacts
{
    private const string AttributeName = "AgentTask";
    private const string TypeAttributeName = "AgentWorkflow";

    // Weak: a version of a file that no compilation has any longer is let go.
    private static readonly ConditionalWeakTable<SyntaxTree, FileFacts> OfTree = new();

    /// <summary>Equal for two versions of the file whose declarations are equal; see <see cref="DeclarationFingerprint"/>.</summary>
    public required ulong Fingerprint { get; init; }

    /// <summary>Metadata names of types with a method that has an attribute spelled as <c>[AgentTask]</c>, or as an alias of it in this file, or that are marked <c>[AgentWorkflow]</c>.</summary>
    public required EquatableArray<string> Candidates { get; init; }

    /// <summary>Metadata names of other types with an attribute on a method: candidates where a global alias may stand for the attribute.</summary>
    public required EquatableArray<string> OtherTypes { get; init; }

    /// <summary>This file has a <c>global using</c> alias for the attribute.</summary>
    public required bool HasGlobalAlias { get; init; }

    public static FileFacts Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        OfTree.TryGetValue(tree, out var facts) ? facts : Remember(tree, cancellationToken);

    /// <summary>The candidates of a whole compilation, each once.</summary>
    public static EquatableArray<string> CandidatesOf(ImmutableArray<FileFacts> files)
    {
        var anyAlias = files.Any(file => file.HasGlobalAlias);
        return files.SelectMany(file => anyAlias ? file.Candidates.Concat(file.OtherTypes) : file.Candidates).Distinct().ToEquatableArray();
    }

    private static FileFacts Remember(SyntaxTree tree, CancellationToken cancellationToken) =>
        OfTree.GetValue(tree, unread => Read(unread, cancellationToken));

    private static FileFacts Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        var aliases = root.DescendantNodes(MayHoldUsings).OfType<UsingDirectiveSyntax>().Where(IsAliasOfAttribute).ToList();
        var spellings = new HashSet<string>(aliases.Select(alias => alias.Alias!.Name.Identifier.ValueText)) { AttributeName, AttributeName + "Attribute" };

        var types = root.DescendantNodes(MayHoldTypes).OfType<TypeDeclarationSyntax>().ToLookup(type => Classify(type, spellings), MetadataName);
        return new()
        {
            Fingerprint = DeclarationFingerprint.Of(root),
            Candidates = types[true].ToEquatableArray(),
            OtherTypes = types[false].ToEquatableArray(),
            HasGlobalAlias = aliases.Any(alias => alias.GlobalKeyword != default),
        };
    }

    /// <summary>True for a candidate, false for a type with other attributes on methods, null for any other type.</summary>
    private static bool? Classify(TypeDeclarationSyntax type, HashSet<string> spellings)
    {
        if (type.AttributeLists.SelectMany(list => list.Attributes).Any(IsOfWorkflow))
            return true;
        var attributes = type.Members.OfType<MethodDeclarationSyntax>().SelectMany(method => method.AttributeLists).SelectMany(list => list.Attributes).ToList();
        if (attributes.Count == 0)
            return null;
        return attributes.Any(attribute => spellings.Contains(attribute.Name.GetLastToken().ValueText));
    }

    private static bool IsOfWorkflow(AttributeSyntax attribute) =>
        attribute.Name.GetLastToken().ValueText is TypeAttributeName or TypeAttributeName + "Attribute";

    private static bool IsAliasOfAttribute(UsingDirectiveSyntax directive)
    {
        var target = directive.Alias is null ? "" : directive.NamespaceOrType.ToString();
        return target.EndsWith(AttributeName, StringComparison.Ordinal) || target.EndsWith(AttributeName + "Attribute", StringComparison.Ordinal);
    }

    private static bool MayHoldUsings(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private static bool MayHoldTypes(SyntaxNode node) => MayHoldUsings(node) || node is TypeDeclarationSyntax;

    // Demo.Outer`1+Inner
    private static string MetadataName(TypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText + Arity(type);
        var parent = type.Parent;
        for (; parent is TypeDeclarationSyntax outer; parent = parent.Parent)
            name = $"{outer.Identifier.ValueText}{Arity(outer)}+{name}";
        for (; parent is BaseNamespaceDeclarationSyntax @namespace; parent = parent.Parent)
            name = $"{string.Concat(@namespace.Name.DescendantTokens().Select(token => token.ValueText))}.{name}";
        return name;
    }

    private static string Arity(TypeDeclarationSyntax type) =>
        type.TypeParameterList is { Parameters.Count: > 0 } list ? "`" + list.Parameters.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}
