using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What a called method's <c>this</c> and parameters are where it is called. What is new there, nobody else sees.</summary>
internal sealed class Substitution
{
    private readonly ImmutableArray<StatePath> _receiver;
    private readonly Dictionary<ISymbol, ImmutableArray<StatePath>> _arguments = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ImmutableArray<StatePath>> _places = new(SymbolEqualityComparer.Default);

    private Substitution(ImmutableArray<StatePath> receiver) => _receiver = receiver;

    public static Substitution Of(Aliases aliases, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        // A local function has the this of the method around it.
        var receiver = method.MethodKind == MethodKind.LocalFunction ? ImmutableArray.Create(StatePath.This) : aliases.Of(instance);
        var substitution = new Substitution(receiver);
        var parameters = method.OriginalDefinition.Parameters;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= parameters.Length)
                continue;
            substitution._arguments[parameters[parameter.Ordinal]] = aliases.Of(argument.Value);
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
                substitution._places[parameters[parameter.Ordinal]] = aliases.PlaceOf(argument.Value);
        }

        return substitution;
    }

    public ImmutableArray<StatePath> Apply(ImmutableArray<StatePath> paths) => paths.SelectMany(Apply).Distinct().ToImmutableArray();

    /// <summary>The accesses as they are seen from the call.</summary>
    public IEnumerable<Access> Apply(Access access, string name, Location origin)
    {
        var locks = access.Locks.SelectMany(held => Apply(held)).ToImmutableHashSet();
        foreach (var path in IsOfPlace(access) ? _places[access.Path.Symbol!] : Apply(access.Path))
            yield return access with { Path = path, Locks = locks, Origin = origin, Calls = access.Calls.Insert(0, name) };
    }

    // What is given by reference is the variable, not what it holds so far.
    private bool IsOfPlace(Access access)
        => access is { Kind: AccessKind.Write, Path: { Root: StateRoot.Parameter, Members.IsEmpty: true, Symbol: { } parameter } } && _places.ContainsKey(parameter);

    private IEnumerable<StatePath> Apply(StatePath path) => path.Root switch
    {
        StateRoot.This => From(_receiver, path),
        StateRoot.Parameter when path.Symbol is { } parameter && _arguments.TryGetValue(parameter, out var given) => From(given, path),
        StateRoot.Parameter => [],
        _ => [path],
    };

    private static IEnumerable<StatePath> From(ImmutableArray<StatePath> roots, StatePath path) => roots.Select(path.From).OfType<StatePath>();
}
