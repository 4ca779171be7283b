using System.Collections.Concurrent;
using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Effects;

/// <summary>The effect analyses of a compilation: one for each way in which its files set the options.</summary>
internal sealed class EffectAnalyses(KnownTypes known, AnalyzerConfigOptionsProvider options)
{
    private readonly ConcurrentDictionary<AnalysisOptions, EffectAnalysis> _byOptions = new();
    private readonly ConcurrentDictionary<SyntaxTree, EffectAnalysis> _byFile = new();

    /// <inheritdoc cref="EffectAnalysis.FollowsImplementations"/>
    public bool FollowsImplementations { get; init; }

    /// <summary>The analysis by the options of a file.</summary>
    public EffectAnalysis Of(SyntaxTree file)
        => _byFile.GetOrAdd(file, read => _byOptions.GetOrAdd(AnalysisOptions.Of(options.GetOptions(read)), set => new EffectAnalysis(known, set) { FollowsImplementations = FollowsImplementations }));
}
