namespace DocumentPipeline;

/// <summary>What a document holds.</summary>
/// <param name="Source">The document.</param>
/// <param name="Title">Its first line where that stands alone, otherwise its name.</param>
/// <param name="Sentences">The rest, in order.</param>
internal sealed record Article(Document Source, string Title, IReadOnlyList<Sentence> Sentences)
{
    public string Name => Source.Name;

    /// <summary>Takes a document apart.</summary>
    public static Article From(Document document)
    {
        var lines = document.Text.ReplaceLineEndings("\n").Trim().Split('\n');
        var standsAlone = lines.Length > 1 && lines[1].Trim().Length == 0 && !lines[0].TrimEnd().EndsWith('.');
        var hasTitle = lines[0].StartsWith('#') || standsAlone;
        var body = string.Join('\n', hasTitle ? lines.Skip(1) : lines);
        return new Article(
            document,
            hasTitle ? lines[0].TrimStart('#').Trim() : document.Name,
            [.. DocumentPipeline.Sentences.In(body).Select(sentence => new Sentence(sentence))]);
    }

    /// <summary>How often each term occurs.</summary>
    public IReadOnlyDictionary<string, int> CountTerms()
        => Sentences.SelectMany(sentence => sentence.Terms).CountBy(term => term).ToDictionary();
}

/// <summary>A sentence, word for word, and the terms in it.</summary>
internal sealed record Sentence(string Text)
{
    public IReadOnlyList<string> Terms { get; } = [.. Words.TermsIn(Text)];
}
