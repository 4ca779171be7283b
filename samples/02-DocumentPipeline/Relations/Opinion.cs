namespace DocumentPipeline;

/// <summary>How alike somebody, or some rule, holds documents to be.</summary>
/// <param name="Whose">Who says so.</param>
/// <param name="Pairs">Each pair of documents that have something in common, both ways round.</param>
internal sealed record Opinion(string Whose, IReadOnlyList<Likeness> Pairs)
{
    /// <summary>Documents are alike where they use the same terms often that others use seldom (the cosine of tf-idf).</summary>
    public static Opinion ByTerms(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var counts = articles.Select(article => article.CountTerms()).ToArray();
        var spread = counts.SelectMany(count => count.Keys).CountBy(term => term).ToDictionary();
        var weights = counts.Select(count => count.ToDictionary(
            pair => pair.Key, pair => pair.Value * Math.Log((1.0 + articles.Count) / spread[pair.Key]))).ToArray();
        return Of("terms", articles, (one, other) => Cosine(weights[one], weights[other]), cancellationToken);
    }

    /// <summary>Documents are alike where they speak of the same people and places (the share of names in common).</summary>
    public static Opinion ByNames(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var names = articles.Select(article => article.Sentences.SelectMany(sentence => Words.NamesIn(sentence.Text)).ToHashSet()).ToArray();
        return Of("names", articles, (one, other) => Share(names[one], names[other]), cancellationToken);
    }

    private static Opinion Of(string whose, IReadOnlyList<Article> articles, Func<int, int, double> likeness, CancellationToken cancellationToken)
        => new(whose, [
            .. from one in Heeding(Enumerable.Range(0, articles.Count), cancellationToken)
               from other in Enumerable.Range(0, articles.Count)
               where one != other
               let weight = likeness(one, other)
               where weight > 0
               select new Likeness(articles[one].Name, articles[other].Name, weight),
        ]);

    // Every document is compared with every other one: whoever has lost the vote may stop before that.
    private static IEnumerable<int> Heeding(IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        foreach (var number in numbers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return number;
        }
    }

    // In the order of the terms, so that sums round in the same way whenever they are made.
    private static double Cosine(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        var shared = one.Where(pair => other.ContainsKey(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        var product = shared.Sum(pair => pair.Value * other[pair.Key]);
        return product == 0 ? 0 : product / (Length(one) * Length(other));
    }

    private static double Length(Dictionary<string, double> vector)
        => Math.Sqrt(vector.Values.Order().Sum(value => value * value));

    private static double Share(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }
}

/// <summary>One document is like another.</summary>
/// <param name="Weight">Above 0, and 1 at most.</param>
internal sealed record Likeness(string Document, string Other, double Weight);
