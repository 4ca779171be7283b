using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What a field is ever given by the code of its own type: its initializer, and what is assigned to its name.</summary>
internal sealed class FieldValues
{
    // One look at a type finds the values of all its fields.
    private readonly ConcurrentDictionary<INamedTypeSymbol, ILookup<string, ExpressionSyntax>> _found = new(SymbolEqualityComparer.Default);

    /// <param name="member">A field, or an automatic property.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public ImmutableArray<ExpressionSyntax> Of(ISymbol member, CancellationToken cancellationToken)
        => member.ContainingType?.OriginalDefinition is { } type ? In(type, cancellationToken)[member.Name].ToImmutableArray() : ImmutableArray<ExpressionSyntax>.Empty;

    /// <summary>It is given the very object that has it.</summary>
    public bool MayBeThis(ISymbol member, CancellationToken cancellationToken)
        => member.ContainingType?.OriginalDefinition is { } type && In(type, cancellationToken)[member.Name].Any(value => value is ThisExpressionSyntax);

    /// <summary>What has the same object: the field of the same type, set once as this one is, that it is given.</summary>
    public ISymbol? SameAs(ISymbol member, MethodBodies bodies, CancellationToken cancellationToken)
    {
        if (member is not IFieldSymbol { IsReadOnly: true, IsStatic: false, Type.IsReferenceType: true, ContainingType: { } type })
            return null;
        var name = Of(member, cancellationToken).Select(NameOf).FirstOrDefault(other => other is not null && other != member.Name && type.GetMembers(other).FirstOrDefault() is IFieldSymbol { IsReadOnly: true, IsStatic: false });
        if (name is null)
            return null;
        var value = Of(member, cancellationToken).Where(given => NameOf(given) == name).Select(given => bodies.At(given, cancellationToken)).FirstOrDefault();
        return value is IFieldReferenceOperation { Field: var field } ? field : null;
    }

    private ILookup<string, ExpressionSyntax> In(INamedTypeSymbol type, CancellationToken cancellationToken)
        => _found.TryGetValue(type, out var known) ? known : _found.GetOrAdd(type, Find(type, cancellationToken).ToLookup(given => given.Name, given => given.Value, StringComparer.Ordinal));

    // By file, as the parts of a type come in the order in which the compiler was given them.
    private static IEnumerable<(string Name, ExpressionSyntax Value)> Find(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .OrderBy(part => part.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(part => part.Span.Start)
        .SelectMany(part => part.GetSyntax(cancellationToken).DescendantNodes())
        .SelectMany(Given);

    private static IEnumerable<(string Name, ExpressionSyntax Value)> Given(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: FieldDeclarationSyntax or EventFieldDeclarationSyntax } field => [(field.Identifier.ValueText, value)],
        PropertyDeclarationSyntax { Initializer.Value: { } value } property => [(property.Identifier.ValueText, value)],
        AssignmentExpressionSyntax assignment when NameOf(assignment.Left) is { } name => [(name, assignment.Right)],
        _ => [],
    };

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
