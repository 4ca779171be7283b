using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>
/// Finds what somebody left to do: TODO and FIXME in comments. Strings and prose do not count. A word is taken
/// as a marker at the start of a comment's line, or anywhere in it when a colon or a parenthesis follows.
/// </summary>
internal static partial class MarkerScan
{
    private const int LongestQuote = 80;

    /// <summary>Scans every file whose language has comments.</summary>
    public static CheckResult Run(RepositoryFiles files, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var scanned = 0;
        foreach (var file in files.Texts.Where(file => file.Language?.Tokens is not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            scanned++;
            findings.AddRange(Scan(file));
        }

        return new CheckResult(Count.Of(scanned, "source file"), findings);
    }

    internal static IEnumerable<Finding> Scan(TextFile file)
    {
        // Reading comments costs more than looking for the words, and most files have neither.
        if (file.Language?.Tokens is not { } tokens || !Words.IsMatch(file.Text))
            return [];

        var text = file.IsMarkdown ? MarkdownCode.Blank(file.Text) : file.Text;
        return
            from token in tokens.Matches(text)
            let comment = token.Groups[CommentSyntax.Comment]
            where comment.Success
            from marker in Marker.Matches(comment.Value)
            let position = marker.Groups["word"].Index
            select new Finding(file.Path, file.LineAt(comment.Index + position), Quote(comment.Value[position..]));
    }

    private static string Quote(string fromMarker)
    {
        var line = fromMarker.Split('\n', 2)[0].TrimEnd(' ', '\t', '\r', '*', '/', '-', '>');
        return line.Length <= LongestQuote ? line : string.Concat(line.AsSpan(0, LongestQuote - 1), "…");
    }

    [GeneratedRegex(@"\b(?:TODO|FIXME)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words { get; }

    [GeneratedRegex(
        """
        ^[\s/*#!;'<(|@=.-]* (?i:rem\s+)? (?<word> (?:TODO|FIXME)\b (?! \s*[,/)"'`] | \s+(?:and|or)\b ) | (?i:TODO|FIXME) (?=\s*:) )
        | (?<![\w"'`]) (?<word>TODO|FIXME) (?=\s*[:(])
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Marker { get; }
}
