using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Parsing;

/// <summary>Reads the workflow type itself: where it stands, how it is opened, what it cannot be.</summary>
internal static class TypeParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat ConstraintsFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static TypeModel Parse(INamedTypeSymbol type, KnownTypes known)
    {
        var flaws = Flaws(type, known).ToEquatableArray();
        Func<INamedTypeSymbol, TypeHeader> header = flaws.Count > 0 ? ConstrainedHeader : Header;
        return new()
        {
            Namespace = type.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.ToDisplayString(NamespaceFormat) : "",
            Containers = ContainersOf(type).Reverse().Select(header).ToEquatableArray(),
            Header = header(type),
            MetadataName = MetadataName(type),
            Name = type.Name,
            IsValueType = type.IsValueType,
            IsVisible = ContainersOf(type).Prepend(type).All(IsVisible),
            Flaws = flaws,
        };
    }

    /// <summary>The types around a type, from the inside out.</summary>
    public static IEnumerable<INamedTypeSymbol> ContainersOf(INamedTypeSymbol type)
    {
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
            yield return container;
    }

    private static TypeHeader Header(INamedTypeSymbol type) => new(Keyword(type), Escaped(type), TypeParameters(type));

    private static TypeHeader ConstrainedHeader(INamedTypeSymbol type) => Header(type) with { Constraints = Constraints(type) };

    // global::Demo.Report<T> where T : class -> where T : class
    private static string Constraints(INamedTypeSymbol type)
    {
        var written = type.ToDisplayString(ConstraintsFormat);
        var start = written.IndexOf(" where ", StringComparison.Ordinal);
        return start < 0 ? "" : written.Substring(start + 1);
    }

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Interface, _) => "interface",
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (_, true) => "record",
        _ => "class",
    };

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", type.TypeParameters.Select(Escaped))}>";

    private static string Escaped(ISymbol symbol) =>
        SyntaxFacts.GetKeywordKind(symbol.Name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(symbol.Name) != SyntaxKind.None
            ? "@" + symbol.Name
            : symbol.Name;

    // Demo.Outer`1+Inner
    private static string MetadataName(INamedTypeSymbol type)
    {
        var name = string.Join("+", ContainersOf(type).Reverse().Select(container => container.MetadataName).Concat([type.MetadataName]));
        for (var containing = type.ContainingNamespace; containing is { IsGlobalNamespace: false }; containing = containing.ContainingNamespace)
            name = $"{containing.Name}.{name}";
        return name;
    }

    private static bool IsVisible(INamedTypeSymbol type) =>
        !type.IsFileLocal && type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static IEnumerable<TypeFlaw> Flaws(INamedTypeSymbol type, KnownTypes known)
    {
        if (!IsPartial(type))
            yield return TypeFlaw.NotPartial;
        if (ContainersOf(type).Any(container => !IsPartial(container)))
            yield return TypeFlaw.ContainerNotPartial;
        if (type.IsFileLocal || ContainersOf(type).Any(container => container.IsFileLocal))
            yield return TypeFlaw.FileLocal;
        if (type.IsRefLikeType)
            yield return TypeFlaw.RefStruct;
        if (type.TypeKind == TypeKind.Interface)
            yield return TypeFlaw.Interface;
        if (type.IsStatic)
            yield return TypeFlaw.StaticClass;
        if (DerivesFromWorkflow(type, known))
            yield return TypeFlaw.DerivedFromWorkflow;
    }

    // One part with the modifier is enough: where another lacks it, the compiler says so (CS0260).
    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return true;
        }

        return false;
    }

    private static bool DerivesFromWorkflow(INamedTypeSymbol type, KnownTypes known)
    {
        for (var ancestor = type.BaseType?.OriginalDefinition; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType?.OriginalDefinition)
        {
            if (KnownTypes.Attribute(ancestor, known.AgentWorkflow) is not null || WorkflowParser.HasTasks(ancestor, known) || known.IsGeneratedElsewhere(ancestor))
                return true;
        }

        return false;
    }
}
