using System.Text.RegularExpressions;

namespace DocumentPipeline;

/// <summary>Finds the words that say what a text is about.</summary>
internal static partial class Words
{
    private const int ShortestTerm = 3;

    /// <summary>The terms of a text in order: in lower case, without an ending <c>s</c>, without words that every text has.</summary>
    public static IEnumerable<string> TermsIn(string text)
        => Word().Matches(text).Select(match => match.Value.ToLowerInvariant())
            .Where(word => word.Length >= ShortestTerm && !StopWords.All.Contains(word))
            .Select(Singular);

    /// <summary>The names in a sentence: words in capitals that are not its first.</summary>
    public static IEnumerable<string> NamesIn(string sentence)
        => Word().Matches(sentence).Skip(1).Select(match => match.Value)
            .Where(word => char.IsUpper(word[0]) && word.Length >= ShortestTerm && !StopWords.All.Contains(word.ToLowerInvariant()));

    // Enough to have "clock" and "clocks" count as one.
    private static string Singular(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., 's' or 'u' or 'i', 's'] => word,
        [.., 's'] when word.Length > ShortestTerm => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*")]
    private static partial Regex Word();
}
