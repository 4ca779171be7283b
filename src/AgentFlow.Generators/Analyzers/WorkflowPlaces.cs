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
        PlaceKind.PredicateParameter => PredicateParameter(place)?.Type.TypeKind == TypeKind.Error,
        PlaceKind.Source => finding.Arguments[0].Length == 0 && SourceName(place.Task, place.Index) is not LiteralExpressionSyntax,
        PlaceKind.PredicateSource => finding.Arguments[0].Length == 0,
        PlaceKind.Option => OfType(known.AgentWorkflow).IsBroken(place.Name),
        PlaceKind.TaskOption => OfTask(place.Task).IsBroken(place.Name),
        PlaceKind.Pool => Pool(place.Index).HasBrokenArguments(2),
        PlaceKind.Read => Resource(place, known.Reads).HasBrokenArguments(1),
        PlaceKind.Write => Resource(place, known.Writes).HasBrokenArguments(1),
        _ => false,
    });

    /// <summary>What <c>[AgentTask]</c> says in source.</summary>
    public AttributeSyntax? TaskAttribute(int task) => OfTask(task).Attribute;

    /// <summary>The value of an option of <c>[AgentTask]</c>.</summary>
    public ExpressionSyntax? TaskOption(int task, string name) => OfTask(task).Value(name);

    /// <summary>The name that a parameter's <c>[FromTask]</c> or <c>[ForEach]</c> gives.</summary>
    public ExpressionSyntax? SourceName(int task, int parameter) => SourceName(methods[task].Parameters[parameter]);

    /// <summary>The same for a parameter of the method that a task's <c>When</c> or <c>Validate</c> names.</summary>
    public ExpressionSyntax? PredicateSourceName(int task, string option, int parameter)
        => PredicateParameter(Place.PredicateSource(task, option, parameter)) is { } symbol ? SourceName(symbol) : null;

    private Location? Find(Place place) => place.Kind switch
    {
        PlaceKind.Method => NameOf(methods[place.Task]),
        PlaceKind.Attribute => TaskAttribute(place.Task)?.GetLocation(),
        PlaceKind.Parameter => NameOf(methods[place.Task].Parameters[place.Index]),
        PlaceKind.Source => SourceName(place.Task, place.Index)?.GetLocation(),
        PlaceKind.PredicateParameter => PredicateParameter(place) is { } parameter ? NameOf(parameter) : null,
        PlaceKind.PredicateSource => PredicateSourceName(place.Task, place.Name, place.Index)?.GetLocation(),
        PlaceKind.Entry => Entry(place.Task, place.Index) ?? NameOf(methods[place.Task]),
        PlaceKind.Member => Member(place.Name),
        PlaceKind.Workflow => OfType(known.AgentWorkflow).Attribute?.GetLocation(),
        PlaceKind.Option => OfType(known.AgentWorkflow).Value(place.Name)?.GetLocation(),
        PlaceKind.TaskOption => (TaskOption(place.Task, place.Name)?.GetLocation()) ?? NameOf(methods[place.Task]),
        PlaceKind.Pool => Pool(place.Index).Attribute?.GetLocation(),
        PlaceKind.Read => Resource(place, known.Reads).First?.GetLocation(),
        PlaceKind.Write => Resource(place, known.Writes).First?.GetLocation(),
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

    private IParameterSymbol? PredicateParameter(Place place)
    {
        var name = new Options(KnownTypes.Attribute(methods[place.Task], known.AgentTask)).Text(place.Name) ?? "";
        return PredicateMethods.Named(type, name, known) is [var method] ? method.Parameters.ElementAtOrDefault(place.Index) : null;
    }

    private ExpressionSyntax? SourceName(IParameterSymbol parameter)
        => Of(KnownTypes.Attribute(parameter, known.ForEach) ?? KnownTypes.Attribute(parameter, known.FromTask)).First;

    // A type has a generated part too: the part that holds a task, or the attribute, is the user's.
    private Location TypeName()
    {
        var inside = methods.IsEmpty
            ? OfType(known.AgentWorkflow).Attribute
            : methods[0].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return inside?.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.GetLocation() ?? type.Locations[0];
    }

    private IEnumerable<TypeDeclarationSyntax> DeclarationsOf(INamedTypeSymbol symbol)
        => symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>();

    private OptionSyntax OfTask(int task) => Of(KnownTypes.Attribute(methods[task], known.AgentTask));

    private OptionSyntax OfType(INamedTypeSymbol? attribute) => Of(KnownTypes.Attribute(type, attribute));

    private OptionSyntax Pool(int index) => Of(KnownTypes.Attributes(type, known.AgentPool).ElementAtOrDefault(index));

    private OptionSyntax Resource(Place place, INamedTypeSymbol? attribute)
        => Of(KnownTypes.Attributes(methods[place.Task], attribute).ElementAtOrDefault(place.Index));

    private OptionSyntax Of(AttributeData? attribute) => new(attribute, cancellationToken);
}
