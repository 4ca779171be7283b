namespace ReleaseCheck;

/// <summary>The size of one language's part of a repository.</summary>
/// <param name="Language">Its name; <see cref="LanguageCount.Other"/> for files of no known language.</param>
/// <param name="Files">The number of files.</param>
/// <param name="Lines">The number of lines, blank ones among them.</param>
/// <param name="Blank">Lines with nothing but white space.</param>
/// <param name="Share">Its part, from 0 to 1, of all lines that are not blank.</param>
internal sealed record LanguageSize(string Language, int Files, int Lines, int Blank, double Share);

/// <summary>Counts files and lines by language.</summary>
internal static class LanguageCount
{
    public const string Other = "other";

    /// <summary>The languages of a repository, the largest first.</summary>
    public static IReadOnlyList<LanguageSize> Run(RepositoryFiles files, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, (int Files, int Lines, int Blank)>();
        foreach (var file in files.Texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = file.Language?.Name ?? Other;
            var sofar = counts.GetValueOrDefault(name);
            counts[name] = (sofar.Files + 1, sofar.Lines + file.LineCount, sofar.Blank + CountBlank(file));
        }

        var written = counts.Values.Sum(count => count.Lines - count.Blank);
        return
        [
            .. counts
                .Select(entry => Size(entry.Key, entry.Value, written))
                .OrderByDescending(size => size.Lines - size.Blank)
                .ThenBy(size => size.Language, StringComparer.Ordinal),
        ];
    }

    private static LanguageSize Size(string name, (int Files, int Lines, int Blank) count, int written)
        => new(name, count.Files, count.Lines, count.Blank, written == 0 ? 0 : (double)(count.Lines - count.Blank) / written);

    private static int CountBlank(TextFile file)
        => Enumerable.Range(1, file.LineCount).Count(line => file.Line(line).IsWhiteSpace());
}
