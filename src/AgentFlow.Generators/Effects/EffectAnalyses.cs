using System.Collections.Concurrent;
using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Effects;

/// <summary>The effect analyses of a compilation: one for each way in which its files set the options.</summary>
internal sealed class EffectAnalyses(KnownTypes known, AnalyzerConfigOptionsProvider options)
{
    private readonly ConcurrentDictionary<string, EffectAnalysis> _byOptions = new(StringComparer.Ordinal);

    /// <summary>The analysis by the options of a file.</summary>
    public EffectAnalysis Of(SyntaxTree file)
    {
        var set = options.GetOptions(file);
        return _byOptions.GetOrAdd(AnalysisOptions.TextOf(set), _ => new EffectAnalysis(known, AnalysisOptions.Of(set)));
    }
}
