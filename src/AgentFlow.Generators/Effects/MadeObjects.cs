using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// What the members of an object are that a body makes: <c>new Worker(this)</c> is new, and what it was given is not. Only what a constructor keeps
/// as it is, or an initializer sets, is known.
/// </summary>
internal sealed class MadeObjects(Aliases aliases, EffectAnalysis analysis, CancellationToken cancellationToken)
{
    private readonly Dictionary<ISymbol, IObjectCreationOperation> _locals = new(SymbolEqualityComparer.Default);

    public void Declare(ILocalSymbol local, IOperation value)
    {
        if (local.Type.IsReferenceType && EffectWalk.Unconverted(value) is IObjectCreationOperation creation)
            _locals[local] = creation;
    }

    /// <summary>The making of an object of the source: where it stands, or of the local that holds it.</summary>
    public IObjectCreationOperation? Of(IOperation? held) => held switch
    {
        IObjectCreationOperation { Type.DeclaringSyntaxReferences.IsEmpty: false } creation => creation,
        IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand),
        ILocalReferenceOperation local => _locals.TryGetValue(local.Local, out var made) ? Of(made) : null,
        _ => null,
    };

    /// <summary>The state that others see too which a member of the object was given.</summary>
    public ImmutableArray<StatePath> MemberOf(IObjectCreationOperation creation, string name)
    {
        var given = ImmutableArray.CreateBuilder<StatePath>();
        foreach (var set in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (set.Target is IMemberReferenceOperation target && target.Member.Name == name)
                given.AddRange(aliases.Of(set.Value));
        }

        if (creation is { Constructor: { } constructor, Type: INamedTypeSymbol type })
        {
            if (Aliases.IsPrimary(constructor) && constructor.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
                given.AddRange(Argument(creation, parameter.Ordinal));
            if (type.GetMembers(name).FirstOrDefault() is (IFieldSymbol or IPropertySymbol) and { IsStatic: false } member)
                given.AddRange(analysis.Fields.Of(member, cancellationToken).SelectMany(value => Kept(creation, constructor, analysis.Bodies.At(value, cancellationToken))));
        }

        return given.ToImmutable();
    }

    // _owner = owner, _gate = owner._gate, _log = log ?? throw …
    private ImmutableArray<StatePath> Kept(IObjectCreationOperation creation, IMethodSymbol constructor, IOperation? value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Kept(creation, constructor, conversion.Operand),
        ICoalesceOperation coalesce => Kept(creation, constructor, coalesce.Value),
        IParameterReferenceOperation { Parameter: var parameter } when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, constructor.OriginalDefinition) => Argument(creation, parameter.Ordinal),
        IFieldReferenceOperation { Instance: { } owner, Field: var field } => Aliases.Through(Kept(creation, constructor, owner), field.Name),
        IPropertyReferenceOperation { Instance: { } owner, Property: var property } when Aliases.IsAutomatic(property)
            => Aliases.Through(Kept(creation, constructor, owner), property.Name),
        _ => ImmutableArray<StatePath>.Empty,
    };

    private ImmutableArray<StatePath> Argument(IObjectCreationOperation creation, int ordinal)
        => creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal) is { Value: { Type.IsReferenceType: true } value } ? aliases.Of(value) : ImmutableArray<StatePath>.Empty;
}
