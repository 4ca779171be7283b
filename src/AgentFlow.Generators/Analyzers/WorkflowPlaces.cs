using System.Collections.Immutable;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Finds in the source of a workflow type what a finding names by number.</summary>
internal sealed class WorkflowPlaces(
    INamedTypeSymbol type, ImmutableArray<IMethodSymbol> methods, KnownTypes known, CancellationToken cancellationToken)
{
    /// <summary>Where it stands; the name of the type where there is nothing of the kind.</summary>
    public IReadOnlyList<Location> Of(Place place)
    {
        var found = place.Kind == PlaceKind.NotPartial ? [.. NotPartial()] : new[] { Find(place) ?? TypeName() };
        return found.Length > 0 ? found : [TypeName()];
    }

    /// <summary>What a finding is about does not compile: the compiler says so already, at the same place.</summary>
    public bool DoesNotCompile(Finding finding) => finding.Related.Prepend(finding.At).Any(place => place.Kind switch
    {
        PlaceKind.Parameter => methods[place.Task].Parameters[place.Index].Type.TypeKind == TypeKind.Error,
        PlaceKind.Source => finding.Arguments[0].Length == 0 && SourceName(place.Task, place.Index) is not LiteralExpressionSyntax,
        _ => false,
    });

    /// <summary>What <c>[AgentTask]</c> says in source.</summary>
    public AttributeSyntax? TaskAttribute(int task) => SyntaxOf(methods[task], known.AgentTask);

    /// <summary>The name that a parameter's <c>[FromTask]</c> gives.</summary>
    public ExpressionSyntax? SourceName(int task, int parameter)
        => SyntaxOf(methods[task].Parameters[parameter], known.FromTask)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression;

    private Location? Find(Place place) => place.Kind switch
    {
        PlaceKind.Method => NameOf(methods[place.Task]),
        PlaceKind.Parameter => NameOf(methods[place.Task].Parameters[place.Index]),
        PlaceKind.Source => SourceName(place.Task, place.Index)?.GetLocation(),
        PlaceKind.Entry => Entry(place.Task, place.Index) ?? NameOf(methods[place.Task]),
        PlaceKind.Member => Member(place.Name),
        PlaceKind.Option => Option(place.Name),
        _ => null,
    };

    private static Location? NameOf(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource);

    private Location? Entry(int task, int index)
    {
        var entries = TaskAttribute(task) is { } attribute ? TaskNameSyntax.EntriesOf(attribute) : [];
        return index < entries.Count ? entries[index].GetLocation() : null;
    }

    private IEnumerable<Location> NotPartial()
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            foreach (var declaration in DeclarationsOf(current))
            {
                if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                    yield return declaration.Identifier.GetLocation();
            }
        }
    }

    private Location? Member(string name)
    {
        ISymbol? member = type.TypeParameters.FirstOrDefault(parameter => parameter.Name == name);
        member ??= type.GetMembers(name).FirstOrDefault(member => !member.IsImplicitlyDeclared);
        return member is null ? null : NameOf(member);
    }

    private Location? Option(string name) => SyntaxOf(type, known.AgentWorkflow)?.ArgumentList?.Arguments
        .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression.GetLocation();

    // A type has a generated part too: the part that holds a task, or the attribute, is the user's.
    private Location TypeName()
    {
        var inside = methods.IsEmpty
            ? SyntaxOf(type, known.AgentWorkflow)
            : methods[0].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return inside?.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.GetLocation() ?? type.Locations[0];
    }

    private IEnumerable<TypeDeclarationSyntax> DeclarationsOf(INamedTypeSymbol symbol)
        => symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>();

    private AttributeSyntax? SyntaxOf(ISymbol symbol, INamedTypeSymbol? attribute)
        => KnownTypes.Attribute(symbol, attribute)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
}
