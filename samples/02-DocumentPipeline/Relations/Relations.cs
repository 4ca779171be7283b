using AgentFlow;

namespace DocumentPipeline;

/// <summary>Which document to read after which.</summary>
/// <param name="Voters">Whose opinions it rests on.</param>
/// <param name="Next">By the name of a document, the name of the other; a document that is like none is not in it.</param>
internal sealed record Relations(IReadOnlyList<string> Voters, IReadOnlyDictionary<string, string> Next)
{
    /// <summary>Adds the opinions up: to each document belongs the one that has the most weight.</summary>
    public static Relations From(IReadOnlyList<Opinion> opinions)
        => new(
            [.. opinions.Select(opinion => opinion.Whose)],
            opinions.SelectMany(opinion => opinion.Pairs).GroupBy(pair => pair.Document).ToDictionary(
                pairs => pairs.Key,
                pairs => Merge.Weighted(pairs.OrderBy(pair => pair.Other, StringComparer.Ordinal).Select(pair => (pair.Other, pair.Weight)))));
}
