using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>
/// The thread safety of types that nothing is said of by name, from what they hold: a record, struct or sealed class whose fields are never
/// assigned again and hold nothing that changes does not change either.
/// </summary>
internal sealed class MemberSafety(TypeSafety safety)
{
    private const int MaxDepth = 8;

    private readonly HashSet<ITypeSymbol> _underway = new(SymbolEqualityComparer.Default);

    // Types that hold each other in many ways are looked at once.
    private readonly Dictionary<ITypeSymbol, ThreadSafety> _decided = new(SymbolEqualityComparer.Default);

    public ThreadSafety Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => ThreadSafety.Container,
        ITypeParameterSymbol parameter => OfConstraints(parameter),
        IErrorTypeSymbol => ThreadSafety.Unknown,
        INamedTypeSymbol named => Of(named),
        _ => ThreadSafety.Unknown,
    };

    private ThreadSafety Of(INamedTypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Enum or TypeKind.Delegate || IsPrimitive(type))
            return ThreadSafety.Immutable;
        if (TypeTable.IsLikeItsArguments(TypeNames.Of(type.OriginalDefinition)))
            return Together(type.TypeArguments.Select(Of));
        return safety.Said(type) is { } said ? OfElements(said, type) : OfFields(type);
    }

    // What an immutable collection holds can still be changed, so that it is not for ever the same.
    private ThreadSafety OfElements(ThreadSafety said, INamedTypeSymbol type) =>
        said == ThreadSafety.Immutable && type.TypeArguments.Any(argument => Of(argument) is ThreadSafety.Container or ThreadSafety.Unsafe)
            ? ThreadSafety.Safe
            : said;

    private ThreadSafety OfConstraints(ITypeParameterSymbol parameter)
    {
        if (_underway.Count >= MaxDepth || !_underway.Add(parameter))
            return ThreadSafety.Unknown;
        var strictest = parameter.ConstraintTypes.Select(Of).FirstOrDefault(constraint => constraint != ThreadSafety.Unknown);
        _underway.Remove(parameter);
        return strictest;
    }

    private ThreadSafety OfFields(INamedTypeSymbol type)
    {
        if (_decided.TryGetValue(type, out var decided))
            return decided;
        if (!IsClosed(type) || _underway.Count >= MaxDepth)
            return ThreadSafety.Unknown;

        // Through itself it holds nothing more: a list of nodes is what one node is.
        if (!_underway.Add(type))
            return ThreadSafety.Immutable;
        var held = Together(Held(type));
        _underway.Remove(type);
        return _decided[type] = held;
    }

    private IEnumerable<ThreadSafety> Held(INamedTypeSymbol type)
    {
        foreach (var ancestor in TypeNames.Lineage(type))
        {
            if (ancestor.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
                yield break;
            if (!ShowsFields(ancestor))
                yield return ThreadSafety.Unknown;
            foreach (var member in ancestor.GetMembers().Where(member => !member.IsStatic))
            {
                if (member is IFieldSymbol { IsConst: false } field)
                    yield return IsSetOnce(field) ? safety.OfHeld(field, this) : ThreadSafety.Unknown;
                else if (member is IPropertySymbol { SetMethod: { IsInitOnly: false } } && !IsFromSource(ancestor))
                    yield return ThreadSafety.Unknown;
                else if (member is IPropertySymbol property && !IsFromSource(ancestor))
                    yield return Of(property.Type);
            }
        }
    }

    private static bool IsSetOnce(IFieldSymbol field) =>
        field.IsReadOnly || field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } };

    // Another may derive from an open class and add what changes. A primary constructor's parameters may be fields that nobody can see.
    private static bool IsClosed(INamedTypeSymbol type) => !type.IsAbstract
        && (type.IsRecord || type.IsValueType || (type.TypeKind == TypeKind.Class && type.IsSealed && !HasPrimaryConstructor(type)));

    private static bool HasPrimaryConstructor(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null });

    // Of a type in a library only the public face is sure to be there; a record's says it all.
    private static bool ShowsFields(INamedTypeSymbol type) => IsFromSource(type) || type.IsRecord;

    private static bool IsFromSource(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsPrimitive(INamedTypeSymbol type) => type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String
        or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_DateTime or SpecialType.System_Void;

    private static ThreadSafety Together(IEnumerable<ThreadSafety> parts)
    {
        var all = ThreadSafety.Immutable;
        foreach (var part in parts)
        {
            if (part is not (ThreadSafety.Immutable or ThreadSafety.Safe))
                return ThreadSafety.Unknown;
            if (part == ThreadSafety.Safe)
                all = ThreadSafety.Safe;
        }

        return all;
    }
}
