namespace ReleaseCheck;

/// <summary>
/// Checks white space and line endings: trailing white space, a space before a tab in the indentation, mixed or
/// unwanted line endings, a missing line ending at the end of a file, a byte order mark, and UTF-16.
/// </summary>
internal static class LineCheck
{
    // Their trailing blanks mean something: a line break, an unchanged line.
    private static readonly string[] TrailingSpaceMatters = [".md", ".markdown", ".diff", ".patch"];

    /// <summary>Checks every text file.</summary>
    public static CheckResult Run(RepositoryFiles files, CancellationToken cancellationToken)
    {
        var usual = LineEndings.UsualOf(files.Texts);
        var findings = new List<Finding>();
        foreach (var file in files.Texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.AddRange(CheckFile(file, usual));
        }

        return new CheckResult($"{Count.Of(files.Texts.Sum(file => file.LineCount), "line")}", findings);
    }

    internal static IEnumerable<Finding> CheckFile(TextFile file, LineEnding usual)
        => [.. CheckEncoding(file), .. LineEndings.Check(file, usual), .. CheckLines(file), .. CheckEnd(file)];

    private static IEnumerable<Finding> CheckEncoding(TextFile file)
    {
        // Visual Studio's solution files begin with a mark, and its own tools write it.
        if (file.Encoding == TextEncoding.Utf8WithMark && !file.Path.EndsWith(".sln", StringComparison.OrdinalIgnoreCase))
            yield return new Finding(file.Path, 1, "begins with a byte order mark; save it as UTF-8 without one");
        if (file.Encoding == TextEncoding.Utf16)
            yield return new Finding(file.Path, 1, "is UTF-16, which git takes for binary; save it as UTF-8");
    }

    private static List<Finding> CheckLines(TextFile file)
    {
        var findings = new List<Finding>();
        var trailingMatters = TrailingSpaceMatters.Any(extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        for (var number = 1; number <= file.LineCount; number++)
        {
            var line = file.Line(number).TrimEnd("\r\n");
            if (!trailingMatters && line.Length > 0 && line[^1] is ' ' or '\t')
                findings.Add(new Finding(file.Path, number, "trailing white space"));

            // Tabs before spaces align a line under another; a space before a tab shows differently in every editor.
            var indentation = line[..(line.Length - line.TrimStart(" \t").Length)];
            if (indentation.Contains(" \t", StringComparison.Ordinal))
                findings.Add(new Finding(file.Path, number, "a space before a tab in the indentation"));
        }

        return findings;
    }

    private static IEnumerable<Finding> CheckEnd(TextFile file)
        => file.Text.Length > 0 && file.Text[^1] != '\n'
            ? [new Finding(file.Path, file.LineCount, "no line ending at the end of the file")]
            : [];
}
