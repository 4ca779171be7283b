namespace ReleaseCheck;

/// <summary>A text file, read once and looked at by every check.</summary>
/// <param name="path">From the top folder, with <c>/</c>.</param>
/// <param name="text">As read, without the byte order mark; line endings are as in the file.</param>
internal sealed class TextFile(string path, string text)
{
    private readonly int[] _lineStarts = FindLineStarts(text);

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>What <c>.gitattributes</c> says of its line endings; empty where it says nothing.</summary>
    public string Attributes { get; init; } = "";

    public TextEncoding Encoding { get; init; } = TextEncoding.Utf8;

    public Language? Language { get; } = Language.Of(path, text);

    public bool IsMarkdown => Language?.Name == "Markdown";

    /// <summary>The number of lines; a last line without a line ending counts.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The number, from 1, of the line that holds a position of <see cref="Text"/>.</summary>
    public int LineAt(int position)
    {
        var found = Array.BinarySearch(_lineStarts, position);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>A line by its number from 1, with its line ending.</summary>
    public ReadOnlySpan<char> Line(int number)
    {
        var start = _lineStarts[number - 1];
        var end = number < _lineStarts.Length ? _lineStarts[number] : Text.Length;
        return Text.AsSpan(start, end - start);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>();
        for (var start = 0; start < text.Length;)
        {
            starts.Add(start);
            var end = text.IndexOf('\n', start);
            start = end < 0 ? text.Length : end + 1;
        }

        return [.. starts];
    }
}

/// <summary>How a text file is encoded.</summary>
internal enum TextEncoding
{
    Utf8,

    /// <summary>UTF-8 that begins with a byte order mark.</summary>
    Utf8WithMark,

    /// <summary>UTF-16 with a byte order mark, of either order.</summary>
    Utf16,
}
