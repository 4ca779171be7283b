using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// Which method an abstract or interface method really is: that of the object which the field is given, or of the only class of the compilation that
/// can be meant.
/// </summary>
internal sealed class Dispatch(EffectAnalysis analysis, CancellationToken cancellationToken)
{
    /// <summary>The method that runs; null where it may be another.</summary>
    public IMethodSymbol? Of(IMethodSymbol method, IOperation instance)
    {
        if (!analysis.FollowsImplementations || method.ContainingType is not { } declaring)
            return null;
        return (Created(instance) ?? Only(instance.Type as INamedTypeSymbol ?? declaring) ?? Only(declaring)) is { } type && analysis.Safety.Of(type) != ThreadSafety.Safe && In(type, method) is { IsAbstract: false } found
            ? found.OriginalDefinition
            : null;
    }

    /// <summary>The class of which every value of a field is a new object.</summary>
    public INamedTypeSymbol? Created(IOperation held)
    {
        if (!analysis.FollowsImplementations)
            return null;
        ISymbol? member = held switch
        {
            IFieldReferenceOperation { Field: var field } when field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private => field,
            IPropertyReferenceOperation { Property: { SetMethod: null } property } when Aliases.IsAutomatic(property) => property,
            _ => null,
        };
        if (member is null)
            return null;
        var types = analysis.Fields.Of(member, cancellationToken).Select(value => (analysis.Bodies.At(value, cancellationToken) as IObjectCreationOperation)?.Type).Distinct(SymbolEqualityComparer.Default).ToArray();
        return types is [INamedTypeSymbol only] ? only : null;
    }

    private INamedTypeSymbol? Only(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty)
            return null;
        var classes = Implementations.In(analysis.Known.Compilation).Of(type, cancellationToken).Take(2).ToArray();
        return classes is [var only] ? only : null;
    }

    private static IMethodSymbol? In(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            var declared = type.AllInterfaces
                .Where(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, method.ContainingType.OriginalDefinition))
                .SelectMany(implemented => implemented.GetMembers(method.Name))
                .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method.OriginalDefinition));
            return declared is null ? null : type.FindImplementationForInterfaceMember(declared) as IMethodSymbol;
        }

        return TypeNames.Lineage(type).SelectMany(ancestor => ancestor.GetMembers(method.Name)).OfType<IMethodSymbol>().FirstOrDefault(member => Overrides(member, method));
    }

    private static bool Overrides(IMethodSymbol member, IMethodSymbol method)
    {
        for (var overridden = member.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition))
                return true;
        }

        return false;
    }
}
