using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// What methods do to state that others may see. One per compilation and options; summaries are made when asked for, once each,
/// however many actions ask. Nothing here throws on code that does not compile.
/// </summary>
internal sealed class EffectAnalysis(KnownTypes known, AnalysisOptions options)
{
    /// <summary>A body that leads to more methods is followed less deep.</summary>
    private const int MaxMethods = 2_000;

    private readonly FollowedMethods _followed = new();

    public KnownTypes Known { get; } = known;

    public AnalysisOptions Options { get; } = options;

    public TypeSafety Safety { get; } = new(known, options);

    public MethodBodies Bodies { get; } = new(known.Compilation);

    public FieldValues Fields { get; } = new();

    /// <summary>Calls of interfaces go on in the class that must be meant. Costs a look at all types; default: they end there.</summary>
    public bool FollowsImplementations { get; init; }

    /// <summary>The accesses of a method, by way of all it calls, in terms of its own <c>this</c> and parameters.</summary>
    public ImmutableArray<Access> Of(IMethodSymbol method, CancellationToken cancellationToken) => SummaryOf(method, cancellationToken).Accesses;

    /// <summary>
    /// The accesses of evaluating one operation (a call with its receiver and arguments, say), in terms of the body that it stands in.
    /// </summary>
    /// <param name="operation">Any operation of a method's body, whose semantic model is at hand.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    public ImmutableArray<Access> Of(IOperation operation, CancellationToken cancellationToken)
        => Within(calls => calls.Walk(operation, OperationBody.Of(operation)), cancellationToken).Accesses;

    /// <summary>Of a method whose source is in the compilation; of any other, nothing is known.</summary>
    public Summary SummaryOf(IMethodSymbol method, CancellationToken cancellationToken)
        => Bodies.Has(method.OriginalDefinition, cancellationToken)
            ? Within((reach, depth) => Follow(method.OriginalDefinition, reach, depth, cancellationToken)?.Summary ?? Summary.Unknown)
            : Summary.Unknown;

    /// <summary>Of a body that the caller has bound already.</summary>
    public Summary SummaryOf(ImmutableArray<IOperation> blocks, CancellationToken cancellationToken)
    {
        var parts = blocks.Select(block => Within(calls => calls.Walk(block, block), cancellationToken)).ToArray();
        return new(
            parts.SelectMany(part => part.Accesses).ToImmutableArray(),
            parts.SelectMany(part => part.Returns).ToImmutableArray(),
            parts.Any(part => part.CallsUnknown))
        { MayThrow = parts.Any(part => part.MayThrow) };
    }

    /// <summary>A method that another calls, and what it calls, so many calls deep; null where too many methods are looked at already.</summary>
    public FollowedMethod? Follow(IMethodSymbol method, Reach reach, int depth, CancellationToken cancellationToken)
    {
        if (_followed.Find(method, depth) is { } known)
            return reach.Add(known) ? known : null;
        cancellationToken.ThrowIfCancellationRequested();
        if (!reach.Add(method) || Bodies.Of(method, cancellationToken) is not { } body)
            return null;
        var followed = new Calls(this, reach, depth, cancellationToken).Follow(method, body);
        return reach.IsFull ? null : _followed.Keep(followed, depth);
    }

    private Summary Within(Func<Calls, Summary> look, CancellationToken cancellationToken)
        => Within((reach, depth) => look(new Calls(this, reach, depth, cancellationToken)));

    // What is found must not depend on what others have asked for: too many methods for one body are too many for any.
    private Summary Within(Func<Reach, int, Summary> look)
    {
        for (var depth = Options.MaxCallDepth; ; depth--)
        {
            var reach = new Reach(MaxMethods);
            var summary = look(reach, depth);
            if (!reach.IsFull || depth == 0)
                return summary;
        }
    }
}
