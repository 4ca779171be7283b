using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Effects;

/// <summary>What a field is ever given by the code of its own type: its initializer, and what is assigned to its name.</summary>
internal sealed class FieldValues
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ExpressionSyntax>> _found = new(SymbolEqualityComparer.Default);

    /// <param name="member">A field, or an automatic property.</param>
    public ImmutableArray<ExpressionSyntax> Of(ISymbol member, CancellationToken cancellationToken)
        => _found.TryGetValue(member, out var known) ? known : _found.GetOrAdd(member, Find(member, cancellationToken));

    /// <summary>It is given the very object that has it.</summary>
    public bool MayBeThis(ISymbol member, CancellationToken cancellationToken) => Of(member, cancellationToken).Any(value => value is ThisExpressionSyntax);

    private static ImmutableArray<ExpressionSyntax> Find(ISymbol member, CancellationToken cancellationToken)
    {
        var values = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        foreach (var reference in member.ContainingType?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
            {
                switch (node)
                {
                    case VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: FieldDeclarationSyntax or EventFieldDeclarationSyntax } field when field.Identifier.ValueText == member.Name:
                        values.Add(value);
                        break;
                    case PropertyDeclarationSyntax { Initializer.Value: { } value } property when property.Identifier.ValueText == member.Name:
                        values.Add(value);
                        break;
                    case AssignmentExpressionSyntax assignment when NameOf(assignment.Left) == member.Name:
                        values.Add(assignment.Right);
                        break;
                }
            }
        }

        return values.ToImmutable();
    }

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
