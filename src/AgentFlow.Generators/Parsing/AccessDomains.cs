using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>
/// How accessible a member of the workflow type may be that names some type: nobody may see the member who cannot see the
/// type (CS0050, CS0051, CS0053).
/// </summary>
internal sealed class AccessDomains(INamedTypeSymbol workflow)
{
    private static readonly Access[] FromMostAccessible =
        [Access.Public, Access.ProtectedInternal, Access.Internal, Access.Protected, Access.PrivateProtected];

    public Access Of(ITypeSymbol type)
    {
        // What everybody sees needs no comparison: most types.
        var hidden = new List<INamedTypeSymbol>();
        AddRestricted(type, hidden);
        if (hidden.Count == 0)
            return Access.Public;

        foreach (var access in FromMostAccessible)
        {
            if (hidden.TrueForAll(part => IsSeenWithMember(part, access)))
                return access;
        }

        return Access.Private;
    }

    // The named types in a type, and those around them, that not everybody sees.
    private static void AddRestricted(ITypeSymbol type, List<INamedTypeSymbol> restricted)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                AddRestricted(array.ElementType, restricted);
                break;
            case INamedTypeSymbol named and not IErrorTypeSymbol:
                if (named.DeclaredAccessibility is not (Accessibility.Public or Accessibility.NotApplicable))
                    restricted.Add(named);
                foreach (var argument in named.TypeArguments)
                    AddRestricted(argument, restricted);
                if (named.ContainingType is { } container)
                    AddRestricted(container, restricted);
                break;
        }
    }

    // One step between the member and its assembly that is at least as restricted as the type is enough.
    private bool IsSeenWithMember(INamedTypeSymbol part, Access access)
    {
        if (Covers(part, ToAccessibility(access), workflow))
            return true;
        for (var type = workflow; type is not null; type = type.ContainingType)
        {
            if (Covers(part, type.DeclaredAccessibility, type.ContainingType))
                return true;
        }

        return false;
    }

    /// <summary>True if whoever sees something declared with <paramref name="access"/> in <paramref name="owner"/> also sees <paramref name="part"/>.</summary>
    private bool Covers(INamedTypeSymbol part, Accessibility access, INamedTypeSymbol? owner) => part.DeclaredAccessibility switch
    {
        Accessibility.Internal => StaysInAssembly(part, access),
        Accessibility.Protected => StaysInFamily(part, access, owner),
        Accessibility.ProtectedAndInternal => StaysInAssembly(part, access) && StaysInFamily(part, access, owner),
        Accessibility.ProtectedOrInternal => StaysInAssembly(part, access)
            || StaysInFamily(part, access, owner)
            || (access == Accessibility.ProtectedOrInternal && IsFriend(part) && DerivesFromOwner(part, owner)),
        _ => access == Accessibility.Private && Around(owner).Any(type => IsSame(type, part.ContainingType)),
    };

    private bool StaysInAssembly(INamedTypeSymbol part, Accessibility access) =>
        access is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal && IsFriend(part);

    private static bool StaysInFamily(INamedTypeSymbol part, Accessibility access, INamedTypeSymbol? owner) => access switch
    {
        Accessibility.Private => Around(owner).Any(type => DerivesFromOwner(part, type)),
        Accessibility.Protected or Accessibility.ProtectedAndInternal => DerivesFromOwner(part, owner),
        _ => false,
    };

    private bool IsFriend(INamedTypeSymbol part) =>
        SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, workflow.ContainingAssembly)
        || part.ContainingAssembly?.GivesAccessTo(workflow.ContainingAssembly) == true;

    private static bool DerivesFromOwner(INamedTypeSymbol part, INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsSame(type, part.ContainingType))
                return true;
        }

        return false;
    }

    // A type and those around it: what is private in it is seen within all of them at most.
    private static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
            yield return type;
    }

    private static bool IsSame(INamedTypeSymbol type, INamedTypeSymbol? other) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other?.OriginalDefinition);

    private static Accessibility ToAccessibility(Access access) => access switch
    {
        Access.Public => Accessibility.Public,
        Access.ProtectedInternal => Accessibility.ProtectedOrInternal,
        Access.Internal => Accessibility.Internal,
        Access.Protected => Accessibility.Protected,
        _ => Accessibility.ProtectedAndInternal,
    };
}
