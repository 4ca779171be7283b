using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What a called method's <c>this</c> and parameters are where it is called. What is new there, nobody else sees.</summary>
internal sealed class Substitution
{
    private readonly ImmutableArray<StatePath> _receiver;
    private readonly Dictionary<ISymbol, ImmutableArray<StatePath>> _arguments = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<int, IOperation> _values = [];
    private readonly Dictionary<ISymbol, ImmutableArray<StatePath>> _places = new(SymbolEqualityComparer.Default);

    private readonly bool _isCopy;
    private readonly Func<string, ImmutableArray<StatePath>>? _membersOfMade;

    private Substitution(ImmutableArray<StatePath> receiver, bool isCopy, Func<string, ImmutableArray<StatePath>>? membersOfMade)
        => (_receiver, _isCopy, _membersOfMade) = (receiver, isCopy, membersOfMade);

    public static Substitution Of(Aliases aliases, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        // A local function has the this of the method around it.
        var receiver = method.MethodKind == MethodKind.LocalFunction ? ImmutableArray.Create(StatePath.This) : aliases.Of(instance);
        var substitution = new Substitution(receiver, IsCopy(instance), receiver.IsEmpty ? aliases.MembersOfMade(instance) : null);
        var parameters = method.OriginalDefinition.Parameters;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= parameters.Length)
                continue;
            substitution._arguments[parameters[parameter.Ordinal]] = aliases.Of(argument.Value);
            substitution._values[parameter.Ordinal] = argument.Value;
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
                substitution._places[parameters[parameter.Ordinal]] = aliases.PlaceOf(argument.Value);
        }

        return substitution;
    }

    /// <summary>Of an operator: its operands are its arguments.</summary>
    public static Substitution OfOperands(Aliases aliases, IMethodSymbol method, IReadOnlyList<IOperation> operands)
    {
        var substitution = new Substitution(ImmutableArray<StatePath>.Empty, isCopy: false, membersOfMade: null);
        foreach (var (parameter, operand) in method.OriginalDefinition.Parameters.Zip(operands, (parameter, operand) => (parameter, operand)))
        {
            substitution._arguments[parameter] = aliases.Of(operand);
            substitution._values[parameter.Ordinal] = operand;
        }

        return substitution;
    }

    public ImmutableArray<StatePath> Apply(ImmutableArray<StatePath> paths) => paths.SelectMany(Apply).Distinct().ToImmutableArray();

    /// <summary>The accesses as they are seen from the call.</summary>
    public IEnumerable<Access> Apply(Access access, string name, Location origin)
    {
        if ((_isCopy || _membersOfMade is not null) && access is { Kind: AccessKind.Write, Path: { Root: StateRoot.This, Members.Length: 1 } })
            yield break;
        var locks = access.Locks.IsEmpty ? access.Locks : access.Locks.SelectMany(held => Apply(held)).ToImmutableHashSet();

        // It has a lock that is not known here; most likely others have the same.
        if (_membersOfMade is not null && locks.IsEmpty && !access.Locks.IsEmpty)
            yield break;
        foreach (var path in IsOfPlace(access) ? _places[access.Path.Symbol!] : Apply(access.Path))
            yield return access with { Path = path, Locks = locks, Origin = origin, Calls = access.Calls.Insert(0, name), IsAtomic = access.IsAtomic || IsOfConcurrent(access) };
    }

    // A collection made for many is one whatever the method takes it for.
    private bool IsOfConcurrent(Access access) => access is { IsOfContent: true, Path: { Root: StateRoot.Parameter, Members.IsEmpty: true, Symbol: IParameterSymbol parameter } }
        && _arguments.ContainsKey(parameter) && EffectWalk.Unconverted(_values[parameter.Ordinal]).Type?.ContainingNamespace is { Name: "Concurrent", ContainingNamespace.Name: "Collections" };

    // What is given by reference is the variable, not what it holds so far.
    private bool IsOfPlace(Access access)
        => access is { Kind: AccessKind.Write or AccessKind.Read, Path: { Root: StateRoot.Parameter, Members.IsEmpty: true, Symbol: { } parameter } } && _places.ContainsKey(parameter);

    private IEnumerable<StatePath> Apply(StatePath path) => path.Root switch
    {
        StateRoot.This when _membersOfMade is not null => path.Members.IsEmpty ? [] : From(_membersOfMade(path.Members[0]), Indexed(path with { Members = path.Members.RemoveAt(0) })),
        StateRoot.This => From(_receiver, Indexed(path)),
        StateRoot.Parameter when path.Symbol is { } parameter && _arguments.TryGetValue(parameter, out var given) => From(given, Indexed(path)),
        StateRoot.Parameter => [],
        StateRoot.External when path.Symbol is IParameterSymbol { Ordinal: var ordinal } => _values.TryGetValue(ordinal, out var value) && FileUses.NamedBy(value) is { } file ? [file] : [],
        _ => [Indexed(path)],
    };

    private StatePath Indexed(StatePath path) => path.Members.All(member => ElementIndex.ParameterOf(member) is null)
        ? path
        : path with { Members = path.Members.Select(member => ElementIndex.ParameterOf(member) is not var (ordinal, rest) ? member : _values.TryGetValue(ordinal, out var given) ? ElementIndex.With(given, rest) : ElementIndex.Any).ToImmutableArray() };

    // A method of a struct that cannot be changed where it is works on a copy.
    private static bool IsCopy(IOperation? instance) => instance is { Type.IsValueType: true } and (IFieldReferenceOperation { Field.IsReadOnly: true } or IPropertyReferenceOperation { Property.ReturnsByRef: false }
        or IInvocationOperation { TargetMethod.ReturnsByRef: false });

    private static IEnumerable<StatePath> From(ImmutableArray<StatePath> roots, StatePath path) => roots.Select(path.From).OfType<StatePath>();
}
