namespace ReleaseCheck;

/// <summary>How a line ends.</summary>
internal enum LineEnding
{
    Lf,
    CrLf,
}

/// <summary>Checks that a file ends its lines in one way, and in the way that is wanted of it.</summary>
internal static class LineEndings
{
    // The command interpreter of Windows needs CRLF in them.
    private static readonly string[] AlwaysCrLf = [".bat", ".cmd"];

    /// <summary>The ending that most files have among those of which <c>.gitattributes</c> says nothing.</summary>
    public static LineEnding UsualOf(IEnumerable<TextFile> files)
    {
        int lf = 0, crlf = 0;
        foreach (var file in files.Where(file => file.Attributes.Length == 0))
        {
            var (lfLines, crlfLines, _) = CountLines(file);
            lf += lfLines > crlfLines ? 1 : 0;
            crlf += crlfLines > lfLines ? 1 : 0;
        }

        return crlf > lf ? LineEnding.CrLf : LineEnding.Lf;
    }

    /// <summary>At most one finding: mixed endings, or the wrong one throughout.</summary>
    /// <param name="usual">The ending to expect of a file that <c>.gitattributes</c> says nothing of.</param>
    public static IEnumerable<Finding> Check(TextFile file, LineEnding usual)
    {
        var (lf, crlf, firstOther) = CountLines(file);
        if (lf > 0 && crlf > 0)
            yield return new Finding(file.Path, firstOther, $"mixed line endings: {lf} LF, {crlf} CRLF; this line is the first to differ");
        else if (Wanted(file, usual) is var (wanted, why) && (wanted == LineEnding.Lf ? crlf : lf) > 0)
            yield return new Finding(file.Path, 1, $"lines end in {Name(Other(wanted))}, but {why} {Name(wanted)}");
    }

    private static (LineEnding Ending, string Why)? Wanted(TextFile file, LineEnding usual)
    {
        if (file.Attributes.Contains("eol=lf", StringComparison.Ordinal))
            return (LineEnding.Lf, ".gitattributes says");
        if (file.Attributes.Contains("eol=crlf", StringComparison.Ordinal))
            return (LineEnding.CrLf, ".gitattributes says");

        // Declared text without an ending: git itself writes the one that this machine uses.
        if (file.Attributes.Length > 0 || AlwaysCrLf.Any(extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            return null;
        return (usual, "most files here end theirs in");
    }

    private static (int Lf, int CrLf, int FirstOther) CountLines(TextFile file)
    {
        int lf = 0, crlf = 0, firstOther = 0;
        for (var number = 1; number <= file.LineCount; number++)
        {
            var line = file.Line(number);
            if (line[^1] != '\n')
                continue;
            if (line.EndsWith("\r\n"))
                crlf++;
            else
                lf++;
            if (firstOther == 0 && lf > 0 && crlf > 0)
                firstOther = number;
        }

        return (lf, crlf, firstOther);
    }

    private static LineEnding Other(LineEnding ending) => ending == LineEnding.Lf ? LineEnding.CrLf : LineEnding.Lf;

    private static string Name(LineEnding ending) => ending == LineEnding.Lf ? "LF" : "CRLF";
}
