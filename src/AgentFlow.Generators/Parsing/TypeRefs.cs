using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Parsing;

/// <summary>Writes types down as the generated part of one workflow type needs them.</summary>
internal sealed class TypeRefs(INamedTypeSymbol workflow, ExternAliases aliases)
{
    private static readonly SymbolDisplayFormat FullFormat = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat ShortFormat = SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly AccessDomains _domains = new(workflow);

    // A workflow names few types many times.
    private readonly Dictionary<ITypeSymbol, TypeRef> _known = new(SymbolEqualityComparer.IncludeNullability);

    private readonly SortedSet<string> _aliases = new(StringComparer.Ordinal);

    /// <summary>The aliases of references that the types written so far name, in ordinal order.</summary>
    public IEnumerable<string> Aliases => _aliases;

    public TypeRef Of(ITypeSymbol type)
    {
        if (!_known.TryGetValue(type, out var written))
            _known.Add(type, written = new TypeRef(Text(type), Display(type), Kind(type), _domains.Of(type)));
        return written;
    }

    /// <summary>The type with all its names qualified: <c>global::System.Collections.Generic.List&lt;string?&gt;</c>.</summary>
    private string Text(ITypeSymbol type) =>
        !HasName(type) ? "dynamic"
        : aliases.Exist ? string.Concat(Aliased(type.ToDisplayParts(FullFormat)))
        : type.ToDisplayString(FullFormat);

    // global::Parts.Wheel -> parts::Parts.Wheel
    private IEnumerable<string> Aliased(ImmutableArray<SymbolDisplayPart> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var isRoot = parts[i].Kind == SymbolDisplayPartKind.Keyword && parts[i].ToString() == "global";
            var alias = isRoot ? aliases.Of(parts.Skip(i).Select(part => part.Symbol).OfType<INamedTypeSymbol>().FirstOrDefault()) : null;
            if (alias is not null)
                _aliases.Add(alias);
            yield return alias ?? parts[i].ToString();
        }
    }

    /// <summary>The type as a reader would write it: <c>List&lt;string?&gt;</c>.</summary>
    public static string Display(ITypeSymbol type) => type.ToDisplayString(ShortFormat);

    /// <summary>False where a name in it is still being typed, as in <c>List&lt;&gt;</c> or <c>(int, )</c>, or is a stray word of C#.</summary>
    private static bool HasName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HasName(array.ElementType),
        IPointerTypeSymbol pointer => HasName(pointer.PointedAtType),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => HasName(element.Type)),
        IErrorTypeSymbol error when SyntaxFacts.GetContextualKeywordKind(error.Name) != SyntaxKind.None => false,
        INamedTypeSymbol named => named.Name.Length > 0 && named.TypeArguments.All(HasName) && (named.ContainingType is null || HasName(named.ContainingType)),
        _ => true,
    };

    private static TypeRefKind Kind(ITypeSymbol type)
    {
        if (Conversions.ValueOfNullable(type) is not null)
            return TypeRefKind.NullableValue;
        if (type.IsValueType)
            return TypeRefKind.Value;
        if (type.NullableAnnotation == NullableAnnotation.Annotated)
            return TypeRefKind.NullableReference; // T? of an unconstrained type parameter too: it cannot be annotated twice
        return Conversions.IsUnconstrained(type) ? TypeRefKind.Unconstrained : TypeRefKind.Reference;
    }
}
