namespace DocumentPipeline;

/// <summary>The sentences of a document that say most of it, in its own words and order.</summary>
/// <param name="Of">What is summed up.</param>
/// <param name="Sentences">Taken from it word for word.</param>
/// <param name="Terms">Its most frequent terms, the first of them most often.</param>
internal sealed record Summary(Article Of, IReadOnlyList<string> Sentences, IReadOnlyList<string> Terms)
{
    // Ranking takes as long as the square of the number of sentences; what comes after so many seldom sums a text up.
    private const int MostRanked = 500;
    private const int TermCount = 5;

    /// <summary>Takes the best sentences of a text, and its most frequent terms.</summary>
    /// <param name="length">How many sentences to take; all where there are fewer.</param>
    public static Summary From(Article article, int length, CancellationToken cancellationToken)
    {
        var ranked = article.Sentences.Take(MostRanked).ToList();
        var scores = TextRank.Scores(ranked, cancellationToken);
        var best = Enumerable.Range(0, ranked.Count).OrderByDescending(i => scores[i]).ThenBy(i => i).Take(length).Order();
        var terms = article.CountTerms().OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        return new Summary(article, [.. best.Select(i => ranked[i].Text)], [.. terms.Take(TermCount).Select(pair => pair.Key)]);
    }

    /// <summary>Checks that it says nothing that the document does not say.</summary>
    /// <exception cref="InvalidDataException">A sentence is not in the document, or the order is another.</exception>
    public IndexEntry Checked()
    {
        var text = DocumentPipeline.Sentences.InOneLine(Of.Source.Text);
        var from = 0;
        foreach (var sentence in Sentences)
        {
            var at = text.IndexOf(sentence, from, StringComparison.Ordinal);
            if (at < 0)
                throw new InvalidDataException($"the summary of {Of.Name} says what the document does not: {sentence}");
            from = at + sentence.Length;
        }

        return new IndexEntry(Of.Name, Of.Title, Of.Sentences.Count, Sentences, Terms);
    }
}
