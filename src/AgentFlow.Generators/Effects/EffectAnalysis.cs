using System.Collections.Immutable;
using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// What methods do to state that others may see. One per compilation and options; summaries are made when asked for, once each,
/// however many actions ask. Nothing here throws on code that does not compile.
/// </summary>
internal sealed class EffectAnalysis(KnownTypes known, AnalysisOptions options)
{
    public KnownTypes Known { get; } = known;

    public AnalysisOptions Options { get; } = options;

    /// <summary>The accesses of a method, by way of all it calls, in terms of its own <c>this</c> and parameters.</summary>
    public ImmutableArray<Access> Of(IMethodSymbol method, CancellationToken cancellationToken) => ImmutableArray<Access>.Empty;

    /// <summary>
    /// The accesses of evaluating one operation (a call with its receiver and arguments, say), in terms of the body that it stands in.
    /// </summary>
    /// <param name="operation">Any operation of a method's body, whose semantic model is at hand.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    public ImmutableArray<Access> Of(IOperation operation, CancellationToken cancellationToken) => ImmutableArray<Access>.Empty;
}
