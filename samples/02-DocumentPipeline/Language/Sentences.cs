using System.Text.RegularExpressions;

namespace DocumentPipeline;

/// <summary>Cuts text into sentences.</summary>
internal static partial class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sr", "Jr", "vs", "ca", "cf", "No", "Vol", "Fig", "e.g", "i.e", "U.S",
    };

    /// <summary>The sentences of a text in order, each in one line. A blank line ends a sentence too.</summary>
    public static IEnumerable<string> In(string text)
        => BlankLine().Split(text.ReplaceLineEndings("\n")).SelectMany(OfParagraph);

    /// <summary>A text in one line, with one space wherever there was white space.</summary>
    public static string InOneLine(string text) => WhiteSpace().Replace(text.Trim(), " ");

    private static IEnumerable<string> OfParagraph(string paragraph)
    {
        var text = InOneLine(paragraph);
        var start = 0;
        foreach (Match end in PossibleEnd().Matches(text))
        {
            if (IsAbbreviated(text[start..end.Index]))
                continue;
            yield return text[start..(end.Index + end.Length)].TrimEnd();
            start = end.Index + end.Length;
        }

        if (start < text.Length)
            yield return text[start..];
    }

    // "Dr. Who" goes on, and so does "J. Smith".
    private static bool IsAbbreviated(string before)
    {
        var word = before[(before.LastIndexOfAny([' ', '(', '"']) + 1)..];
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]) && word != "I");
    }

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    // A mark, what closes behind it, a space, and then what a sentence may begin with.
    [GeneratedRegex(@"[.!?…]+[""'”’)\]]* (?=[""'“‘(\[]?[\p{Lu}\p{Nd}])")]
    private static partial Regex PossibleEnd();
}
