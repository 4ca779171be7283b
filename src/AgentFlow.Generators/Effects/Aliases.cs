using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// What the expressions of a body may be: pieces of state that others see too, or nothing, where the value is new. A local is whatever it is ever
/// given; one that only ever holds new objects is owned by the body.
/// </summary>
internal sealed partial class Aliases
{
    private const int MaxRounds = 3;
    private const int MaxPaths = 32;

    // Of an expression in an expression; deeper than anybody writes by hand.
    private const int MaxDepth = 200;

    private static readonly ImmutableArray<StatePath> None = ImmutableArray<StatePath>.Empty;

    private readonly Calls _calls;
    private readonly Dictionary<ISymbol, HashSet<StatePath>> _locals = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, ImmutableArray<StatePath>> _known = [];
    private int _depth;

    private readonly MadeObjects _made;
    private readonly Dispatch _dispatch;

    public Aliases(Calls calls, IOperation body)
    {
        _calls = calls;
        _made = new(this, calls.Analysis, calls.Canceled);
        _dispatch = new(calls.Analysis, calls.Canceled);
        for (var round = 0; round < MaxRounds && ReadLocals(body); round++)
            _known.Clear();
        _known.Clear();
    }

    /// <summary>The state that an expression names, or that its value may be.</summary>
    public ImmutableArray<StatePath> Of(IOperation? operation)
    {
        if (operation is null || _depth > MaxDepth)
            return None;
        if (_known.TryGetValue(operation, out var known))
            return known;
        _depth++;
        var paths = Find(operation);
        _depth--;
        return _known[operation] = paths.Length > MaxPaths ? paths.Take(MaxPaths).ToImmutableArray() : paths;
    }

    private ImmutableArray<StatePath> Find(IOperation operation) => operation switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => One(StatePath.This),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => Of(PatternInputs.Of(operation)),
        IParameterReferenceOperation parameter => OfParameter(parameter.Parameter),
        ILocalReferenceOperation local => OfLocal(local.Local),
        IFieldReferenceOperation field => Member(field.Instance, field.Field),
        IEventReferenceOperation raised => Member(raised.Instance, raised.Event),
        IPropertyReferenceOperation property => OfProperty(property),
        IImplicitIndexerReferenceOperation element => Through(Of(element.Instance), ElementIndex.Any),
        IArrayElementReferenceOperation element => Through(Of(element.ArrayReference), ElementIndex.Of(element.Indices)),
        IConversionOperation conversion when conversion.OperatorMethod is null || IsSpan(conversion.Type) => Of(conversion.Operand),
        IObjectCreationOperation { Arguments: [var over, ..] } creation when IsSpan(creation.Type) => Of(over.Value),
        IAwaitOperation awaited => Of(awaited.Operation),
        IParenthesizedOperation inner => Of(inner.Operand),
        ICoalesceOperation coalesce => Of(coalesce.Value).AddRange(Of(coalesce.WhenNull)),
        IConditionalOperation { WhenFalse: not null } choice => Of(choice.WhenTrue).AddRange(Of(choice.WhenFalse)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Of(arm.Value)).ToImmutableArray(),
        IConditionalAccessOperation access => Of(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Of(Accessed(instance)),
        IAssignmentOperation assignment => Of(assignment.Target),
        IInvocationOperation call => OfCall(call),
        ITranslatedQueryOperation query => Of(query.Operation),
        _ => None,
    };

    /// <summary>What an assignment to it changes: of a variable of the body's own, nothing that others see.</summary>
    public ImmutableArray<StatePath> PlaceOf(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local: { IsRef: false } local } => local.Type.IsValueType ? One(StatePath.Of(StateRoot.Local, local)) : None,
        IParameterReferenceOperation { Parameter: var parameter } when OfParameter(parameter) is not [{ Root: StateRoot.This }]
            => parameter.RefKind is RefKind.Ref or RefKind.Out ? One(StatePath.Of(StateRoot.Parameter, parameter)) : None,
        IMemberReferenceOperation member when _made.Of(member.Instance) is not null => None,
        _ => Of(target),
    };

    /// <summary>What the members of an object were given that the body itself makes; null of any other.</summary>
    public Func<string, ImmutableArray<StatePath>>? MembersOfMade(IOperation? instance)
        => _made.Of(instance) is { } creation ? name => _made.MemberOf(creation, name) : null;

    /// <summary>The object that <c>?.</c> asks.</summary>
    public static IOperation? Accessed(IConditionalAccessInstanceOperation instance)
    {
        for (IOperation part = instance; part.Parent is { } around; part = around)
        {
            if (around is IConditionalAccessOperation access && access.WhenNotNull == part)
                return access.Operation;
        }

        return null;
    }

    public static bool IsAutomatic(IPropertySymbol property)
        => property.ContainingType is { } type && type.GetMembers($"<{property.Name}>k__BackingField").OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>The property that an accessor is of, where it only keeps its value; null of any other method.</summary>
    public static IPropertySymbol? AutomaticOf(IMethodSymbol accessor)
        => accessor.AssociatedSymbol is IPropertySymbol { IsIndexer: false } property && IsAutomatic(property) ? property : null;

    private static ImmutableArray<StatePath> One(StatePath path) => ImmutableArray.Create(path);

    private ImmutableArray<StatePath> Member(IOperation? instance, ISymbol member)
    {
        if (OwnedObjects.IsOfThread(member) || OwnedObjects.IsOfTool(member) || (member.IsStatic && SharedObjects.Is(member)))
            return None;
        if (member.IsStatic)
            return One(StatePath.Of(StateRoot.Static, member));
        var paths = Of(instance) is { IsEmpty: false } holders ? Through(holders, member.Name) : MembersOfMade(instance)?.Invoke(member.Name) ?? None;
        if (instance is not IInstanceReferenceOperation)
            return paths;
        if (_calls.Analysis.Fields.SameAs(member, _calls.Analysis.Bodies, _calls.Canceled) is { } same)
            paths = paths.AddRange(Through(Of(instance), same.Name));
        return _calls.Analysis.Fields.MayBeThis(member, _calls.Canceled) ? paths.Add(StatePath.This) : paths;
    }

    /// <summary>That member of each; what is too deep is left out.</summary>
    public static ImmutableArray<StatePath> Through(ImmutableArray<StatePath> paths, string member)
        => paths.Select(path => path.Member(member)).OfType<StatePath>().ToImmutableArray();
}
