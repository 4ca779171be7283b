using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>What a class is given to work with, and the sessions and connections that it keeps.</summary>
internal static class InjectedServices
{
    /// <summary>The types of the parameters of its constructors, primary ones too, then those of its fields that are services.</summary>
    public static IEnumerable<ITypeSymbol> Of(INamedTypeSymbol type, TypeSafety safety)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (IsCopying(constructor))
                continue;
            foreach (var parameter in constructor.Parameters)
            {
                if (safety.OfHeld(parameter) != ThreadSafety.Safe || IsLater(parameter.Type))
                    yield return parameter.Type;
            }
        }

        foreach (var ancestor in TypeNames.Lineage(type).Where(ancestor => !ancestor.DeclaringSyntaxReferences.IsEmpty))
        {
            foreach (var field in ancestor.GetMembers().OfType<IFieldSymbol>())
            {
                // What holds a primary constructor's parameter is that parameter.
                if (!field.IsStatic && (!field.IsImplicitlyDeclared || field.AssociatedSymbol is not null) && IsService(field, safety))
                    yield return field.Type;
            }
        }
    }

    private static bool IsCopying(IMethodSymbol constructor) =>
        constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, constructor.ContainingType);

    private static bool IsLater(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Lazy", TypeArguments.Length: 1 };

    // A StringBuilder or Stream of its own is its business, and is seen in its body.
    private static bool IsService(IFieldSymbol field, TypeSafety safety) => safety.OfHeld(field) switch
    {
        ThreadSafety.Unsafe => !IsOfSystem(field.Type),
        ThreadSafety.Unknown => field.Type is { TypeKind: TypeKind.Interface or TypeKind.Class, IsReferenceType: true },
        _ => false,
    };

    /// <summary>It belongs to the framework, and is no session with a database.</summary>
    public static bool IsOfSystem(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && TypeNames.Of(named) is var name && name.StartsWith("System.", StringComparison.Ordinal)
        && !name.StartsWith("System.Data.", StringComparison.Ordinal);
}
