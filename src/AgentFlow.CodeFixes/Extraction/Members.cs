using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What is known of a field or property before anybody asks for its value.</summary>
internal static class Members
{
    /// <summary>Asking for it runs no code: it is automatic, here or in a library, and nothing overrides it.</summary>
    public static bool OnlyHolds(IPropertySymbol property)
        => property is { IsIndexer: false, GetMethod: { IsAbstract: false, IsVirtual: false } getter }
            && (!property.IsOverride || property.IsSealed || property.ContainingType.IsSealed)
            && (Aliases.IsAutomatic(property.OriginalDefinition)
                || IsPositional(property.OriginalDefinition)
                || (property.DeclaringSyntaxReferences.IsEmpty && getter.OriginalDefinition.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")));

    /// <summary>Has its value from the constructor on: it cannot be set, or it is private and nobody does.</summary>
    public static bool IsSetOnce(ISymbol member, CancellationToken canceled) => member switch
    {
        IFieldSymbol { IsConst: true } or IFieldSymbol { IsReadOnly: true } => true,
        IFieldSymbol { DeclaredAccessibility: Accessibility.Private, AssociatedSymbol: null } field => !IsWrittenLater(field, canceled),
        IPropertySymbol property => OnlyHolds(property) && property is { SetMethod: null or { IsInitOnly: true } },
        _ => false,
    };

    /// <summary>Somewhere in its type a parameter of the type itself gets another value.</summary>
    public static bool IsWritten(IParameterSymbol captured, CancellationToken canceled) => Named(captured, captured.ContainingType, canceled).Any(Writes.IsTarget);

    // A lambda in a constructor runs later.
    private static bool IsWrittenLater(IFieldSymbol field, CancellationToken canceled) => Named(field, field.ContainingType, canceled)
        .Any(name => Writes.IsTarget(name)
            && name.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is not ConstructorDeclarationSyntax);

    private static IEnumerable<SimpleNameSyntax> Named(ISymbol symbol, INamedTypeSymbol type, CancellationToken canceled) => type.OriginalDefinition.DeclaringSyntaxReferences
        .SelectMany(declared => declared.GetSyntax(canceled).DescendantNodes())
        .OfType<SimpleNameSyntax>()
        .Where(name => name.Identifier.ValueText == symbol.Name);

    private static bool IsPositional(IPropertySymbol property)
        => property.ContainingType is { IsRecord: true } type && property.DeclaringSyntaxReferences.Any(declared => declared.GetSyntax() is ParameterSyntax) && !type.IsAbstract;
}
