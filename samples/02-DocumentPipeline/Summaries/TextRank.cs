namespace DocumentPipeline;

/// <summary>
/// TextRank (Mihalcea and Tarau, 2004): a sentence counts for much where sentences that count for much have terms in common with it,
/// as a page does that others link to.
/// </summary>
internal static class TextRank
{
    private const double Damping = 0.85;
    private const int Rounds = 50;

    /// <summary>A score for each sentence; the same sentences have the same scores on every machine.</summary>
    public static double[] Scores(IReadOnlyList<Sentence> sentences, CancellationToken cancellationToken)
    {
        var terms = sentences.Select(sentence => sentence.Terms.ToHashSet(StringComparer.Ordinal)).ToArray();
        var links = new double[terms.Length][];
        for (var i = 0; i < terms.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            links[i] = [.. terms.Select((other, j) => i == j ? 0 : Likeness(terms[i], other))];
        }

        var sums = links.Select(row => row.Sum()).ToArray();
        var scores = Enumerable.Repeat(1.0, terms.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scores = [.. links.Select(row => 1 - Damping + (Damping * Received(row, sums, scores)))];
        }

        return scores;
    }

    // A long sentence shares terms with many; the logarithms take that out. One more than the length, so that none is divided by zero.
    private static double Likeness(HashSet<string> one, HashSet<string> other)
        => one.Count == 0 || other.Count == 0 ? 0 : one.Count(other.Contains) / (Math.Log(one.Count + 1) + Math.Log(other.Count + 1));

    private static double Received(double[] row, double[] sums, double[] scores)
    {
        var received = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] > 0)
                received += row[i] / sums[i] * scores[i];
        }

        return received;
    }
}
