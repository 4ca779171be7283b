using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// The calls of one body, followed so many deep. What a method does to a given depth follows from the source alone, so that it does not matter who
/// asks first. A method that calls itself starts with a guess (it does nothing), and is walked again until nothing is added.
/// </summary>
internal sealed class Calls(EffectAnalysis analysis, Reach reach, int depth, CancellationToken cancellationToken)
{
    private const int MaxRounds = 4;

    private readonly HashSet<FollowedMethod> _followed = [];
    private IMethodSymbol? _self;
    private Summary _guess = Summary.Nothing;
    private bool _callsItself;
    private bool _isCut;

    public EffectAnalysis Analysis { get; } = analysis;

    public CancellationToken Canceled { get; } = cancellationToken;

    /// <summary>What evaluating a part of a body does.</summary>
    /// <param name="part">The part, or the whole.</param>
    /// <param name="body">The whole: it tells what the locals are.</param>
    public Summary Walk(IOperation part, IOperation body)
    {
        var walk = new EffectWalk(this, new Aliases(this, body));
        walk.Visit(part);
        return walk.Summary;
    }

    public Summary SummaryOf(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (SymbolEqualityComparer.Default.Equals(method, _self))
        {
            _callsItself = true;
            return _guess;
        }

        if (!Analysis.Bodies.Has(method, Canceled))
            return Summary.Unknown;
        if (depth > 0 && Analysis.Follow(method, reach, depth - 1, Canceled) is { } followed)
        {
            _followed.Add(followed);
            return followed.Summary;
        }

        _isCut = true;
        return Summary.Unknown;
    }

    /// <summary>What the method does whose calls these are.</summary>
    public FollowedMethod Follow(IMethodSymbol method, IOperation body)
    {
        _self = method;
        var summary = Walk(body, body).Within(method).Shared();
        for (var round = 0; _callsItself && round < MaxRounds && summary.Accesses.Length != _guess.Accesses.Length; round++)
        {
            _guess = summary;
            summary = Walk(body, body).Within(method).Shared();
        }

        return new FollowedMethod(method, summary, _followed.ToImmutableArray(), _isCut || _followed.Any(callee => callee.IsCut));
    }
}
