using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Parsing;

/// <summary>Which types take which values, as the binding rules mean it.</summary>
internal sealed class Conversions(KnownTypes known)
{
    private readonly CSharpCompilation? _compilation = known.Compilation as CSharpCompilation;

    /// <summary>The same type but for nullable annotations, tuple names and <c>dynamic</c>.</summary>
    public bool AreSame(ITypeSymbol left, ITypeSymbol right)
    {
        if (SymbolEqualityComparer.Default.Equals(left, right))
            return true;

        // A type that another generator is yet to write: each mention is a symbol of its own, so only its text can tell.
        if (IsBroken(left) && IsBroken(right))
            return left.ToDisplayString() == right.ToDisplayString();
        return Classify(left, right).IsIdentity;
    }

    /// <summary>An implicit identity, reference, boxing or nullable conversion; never a numeric or user-defined one.</summary>
    public bool Fits(ITypeSymbol value, ITypeSymbol target)
    {
        if (AreSame(value, target) || IsBroken(value) || IsBroken(target))
            return true;
        if (ValueOfNullable(target) is { } inner)
            return AreSame(ValueOfNullable(value) ?? value, inner);
        var conversion = Classify(value, target);
        return conversion.IsImplicit && !conversion.IsUserDefined && (conversion.IsReference || conversion.IsBoxing);
    }

    /// <summary><c>IReadOnlyList&lt;Document?&gt;</c> of <c>IReadOnlyList&lt;T&gt;</c> and <c>Document?</c>.</summary>
    public static INamedTypeSymbol Construct(INamedTypeSymbol generic, ITypeSymbol argument) =>
        generic.Construct(ImmutableArray.Create(argument), ImmutableArray.Create(argument.NullableAnnotation));

    /// <summary>The type is <c>Nullable&lt;T&gt;</c> or a reference type annotated <c>?</c>.</summary>
    public static bool MayBeNull(ITypeSymbol type) =>
        ValueOfNullable(type) is not null
        || (type.NullableAnnotation == NullableAnnotation.Annotated && !type.IsValueType && !IsUnconstrained(type));

    /// <summary>A type parameter that may stand for a value type or a reference type: its <c>T?</c> has no "no value".</summary>
    public static bool IsUnconstrained(ITypeSymbol type) =>
        type is ITypeParameterSymbol { IsValueType: false, IsReferenceType: false };

    /// <summary>The <c>T</c> of <c>Nullable&lt;T&gt;</c>, or null.</summary>
    public static ITypeSymbol? ValueOfNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : null;

    /// <summary>The type, or one in it, cannot be found: what it would fit is not for us to say.</summary>
    public static bool IsBroken(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsBroken(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsBroken),
        _ => false,
    };

    private Conversion Classify(ITypeSymbol from, ITypeSymbol to) => _compilation?.ClassifyConversion(from, to) ?? default;
}
