using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>Finds the code in Markdown: fenced blocks, indented blocks and code spans.</summary>
internal static partial class MarkdownCode
{
    /// <summary>The text with every character of code replaced by a space, so that positions and line endings stay.</summary>
    public static string Blank(string text) => CodeSpan.Replace(BlankBlocks(text), Spaces);

    /// <summary>The same, but code spans stay.</summary>
    public static string BlankBlocks(string text)
    {
        var blanked = text.ToCharArray();
        BlankBlocks(text, blanked);
        return new string(blanked);
    }

    /// <summary>As many spaces as a match has characters, and its line endings.</summary>
    public static string Spaces(Match match)
        => string.Create(match.Length, match, static (span, all) =>
        {
            all.ValueSpan.CopyTo(span);
            BlankOut(span);
        });

    private static void BlankBlocks(string text, char[] blanked)
    {
        string? fence = null;
        bool afterBlank = true, inIndented = false, inList = false;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            var line = text.AsSpan(start, end - start).TrimEnd();
            var isCode = fence is not null;

            if (fence is not null)
            {
                if (Closes(line, fence))
                    fence = null;
            }
            else if (Fence.Match(line.ToString()) is { Success: true } opening)
            {
                fence = opening.Groups["fence"].Value;
                isCode = true;
            }
            else if (!line.IsEmpty)
            {
                var isIndented = line.StartsWith("    ") || line[0] == '\t';
                inList = ListItem.IsMatch(line) || (inList && (!afterBlank || line[0] is ' ' or '\t'));
                isCode = inIndented = isIndented && !inList && (afterBlank || inIndented);
            }

            if (isCode)
                BlankOut(blanked.AsSpan(start, end - start));
            afterBlank = line.IsEmpty;
        }
    }

    private static bool Closes(ReadOnlySpan<char> line, string fence)
    {
        var content = line.TrimStart(" \t>");
        return content.Length >= fence.Length && content.IndexOfAnyExcept(fence[0]) < 0;
    }

    private static void BlankOut(Span<char> span)
    {
        foreach (ref var character in span)
        {
            if (character is not ('\n' or '\r'))
                character = ' ';
        }
    }

    // A fence may stand inside a quote or a list item; what follows backticks must hold none.
    [GeneratedRegex(@"^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?<fence>`{3,}(?=[^`]*$)|~{3,})")]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")]
    private static partial Regex ListItem { get; }

    // As many backticks as opened it close it, in the same paragraph.
    [GeneratedRegex(@"(?<![`\\])(?<ticks>`+)(?!`)(?:(?!\n[ \t\r]*\n)[\s\S])*?(?<!`)\k<ticks>(?!`)")]
    private static partial Regex CodeSpan { get; }
}
