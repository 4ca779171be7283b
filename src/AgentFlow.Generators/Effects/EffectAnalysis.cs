using System.Collections.Concurrent;
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
    /// <summary>What more methods do is not looked at: then they do nothing.</summary>
    private const int MaxMethods = 2_000;

    private readonly ConcurrentDictionary<IMethodSymbol, Summary> _summaries = new(SymbolEqualityComparer.Default);

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
    {
        var root = operation;
        while (root.Parent is not null)
            root = root.Parent;
        return new CallStack(this, cancellationToken).Walk(operation, root).Accesses;
    }

    /// <summary>Of a method whose source is in the compilation; of any other, nothing is known.</summary>
    public Summary SummaryOf(IMethodSymbol method, CancellationToken cancellationToken) => new CallStack(this, cancellationToken).SummaryOf(method);

    /// <summary>Of a body that the caller has bound already.</summary>
    public Summary SummaryOf(ImmutableArray<IOperation> blocks, CancellationToken cancellationToken)
    {
        var stack = new CallStack(this, cancellationToken);
        var parts = blocks.Select(block => stack.Walk(block, block)).ToArray();
        return new(
            parts.SelectMany(part => part.Accesses).ToImmutableArray(),
            parts.SelectMany(part => part.Returns).ToImmutableArray(),
            parts.Any(part => part.CallsUnknown));
    }

    public Summary? Found(IMethodSymbol method) => _summaries.TryGetValue(method, out var summary) ? summary : null;

    public Summary Keep(IMethodSymbol method, Summary summary) => _summaries.Count < MaxMethods ? _summaries.GetOrAdd(method, summary) : summary;

    public bool IsFull => _summaries.Count >= MaxMethods;
}
