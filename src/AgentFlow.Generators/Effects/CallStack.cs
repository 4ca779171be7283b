using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// Follows calls from one body on. A method that calls itself, by whatever way, starts with a guess (it does nothing), and is walked again
/// until nothing is added; what rests on a guess of an outer method is not kept.
/// </summary>
internal sealed class CallStack(EffectAnalysis analysis, CancellationToken cancellationToken)
{
    private const int MaxRounds = 4;

    /// <summary>Where many methods call each other, each rests on a guess of another, and none could be kept: the third look has to do.</summary>
    private const int MaxLooks = 3;

    private readonly List<Frame> _frames = [];
    private readonly Dictionary<IMethodSymbol, (int Looks, Summary Last)> _seen = new(SymbolEqualityComparer.Default);

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
        if (Analysis.Found(method) is { } found)
            return found;
        if (_frames.FindIndex(frame => SymbolEqualityComparer.Default.Equals(frame.Method, method)) is >= 0 and var open)
        {
            for (var inner = open + 1; inner < _frames.Count; inner++)
                _frames[inner].RestsOn = Math.Min(_frames[inner].RestsOn, open);
            _frames[open].IsRecursive = true;
            return _frames[open].Guess;
        }

        if (_seen.TryGetValue(method, out var seen) && seen.Looks >= MaxLooks)
        {
            for (var inner = 1; inner < _frames.Count; inner++)
                _frames[inner].RestsOn = 0;
            return seen.Last;
        }

        Canceled.ThrowIfCancellationRequested();
        if (_frames.Count > Analysis.Options.MaxCallDepth || Analysis.IsFull || Analysis.Bodies.Of(method, Canceled) is not { } body)
            return Summary.Unknown;
        return Follow(new Frame(method, _frames.Count), body);
    }

    private Summary Follow(Frame frame, IOperation body)
    {
        _frames.Add(frame);
        var summary = Walk(body, body).Shared();
        for (var round = 0; frame.IsRecursive && round < MaxRounds && summary.Accesses.Length != frame.Guess.Accesses.Length; round++)
        {
            frame.Guess = summary;
            summary = Walk(body, body).Shared();
        }

        _frames.RemoveAt(_frames.Count - 1);
        _seen[frame.Method] = (_seen.TryGetValue(frame.Method, out var seen) ? seen.Looks + 1 : 1, summary);
        return frame.RestsOn < _frames.Count ? summary : Analysis.Keep(frame.Method, summary);
    }

    private sealed class Frame(IMethodSymbol method, int depth)
    {
        public IMethodSymbol Method { get; } = method;

        public Summary Guess { get; set; } = Summary.Nothing;

        public bool IsRecursive { get; set; }

        /// <summary>The outermost open method whose guess this one used; its own depth where it used none.</summary>
        public int RestsOn { get; set; } = depth;
    }
}
