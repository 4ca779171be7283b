using System.Net;
using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>A link as written.</summary>
/// <param name="Position">Where it stands in the text.</param>
/// <param name="Target">What it leads to, unescaped; null where it is a reference that nothing defines.</param>
/// <param name="Label">The label of such a reference, else empty.</param>
internal sealed record MarkdownLink(int Position, string? Target, string Label = "");

/// <summary>Finds the links and images of a Markdown text: inline ones, references and those in HTML tags.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>The links outside code and comments.</summary>
    public static IEnumerable<MarkdownLink> In(string text)
    {
        var prose = HtmlComment.Replace(MarkdownCode.Blank(text), MarkdownCode.Spaces);
        var definitions = Definition.Matches(prose);
        var labels = definitions.Select(definition => Normalize(Original(definition.Groups["label"]))).ToHashSet();

        return
        [
            .. Inline.Matches(prose).Where(link => HasText(prose, link.Index)).Select(FromTarget),
            .. definitions.Select(FromTarget),
            .. HtmlTag.Matches(prose).Select(FromTarget),
            .. from reference in Reference.Matches(prose)
               let label = Original(reference.Groups[reference.Groups["label"].Length > 0 ? "label" : "text"])
               where !label.StartsWith('^') && !labels.Contains(Normalize(label))
               select new MarkdownLink(reference.Index, Target: null, label),
        ];

        // A label may hold code, which is blank in the prose.
        string Original(Group group) => text.Substring(group.Index, group.Length);
    }

    private static MarkdownLink FromTarget(Match match)
    {
        var target = match.Groups["target"].Value;
        if (target.StartsWith('<'))
            target = target[1..^1];
        return new MarkdownLink(match.Index, WebUtility.HtmlDecode(Escape.Replace(target, "$1")));
    }

    // The bracket at a position closes one that was opened in the same paragraph.
    private static bool HasText(string prose, int closing)
    {
        var depth = 0;
        for (var position = closing - 1; position >= 0; position--)
        {
            if (prose[position] == '\n' && prose.AsSpan(0, position).TrimEnd(" \t\r").EndsWith("\n"))
                return false;
            if (prose[position] == ']')
                depth++;
            else if (prose[position] == '[' && depth-- == 0)
                return position == 0 || prose[position - 1] != '\\';
        }

        return false;
    }

    // Labels are the same whatever their case and white space.
    private static string Normalize(string label) => WhiteSpace.Replace(label.Trim(), " ").ToUpperInvariant();

    private const string Target = @"(?<target> <[^<>\n]*> | (?: \\. | [^\s()<\\] | (?<open>\() | (?<-open>\)) )* (?(open)(?!)) )";
    private const string Title = @"(?: \s+ (?: ""(?:\\.|[^""\\])*"" | '(?:\\.|[^'\\])*' | \((?:\\.|[^()\\])*\) ) )?";
    private const string Text = @"(?<text> (?: \\. | [^\[\]\\] | (?<depth>\[) | (?<-depth>\]) ){0,1000}? ) (?(depth)(?!))";

    // Found from the middle, "](", so that an image inside a link's text is found as well as the link.
    [GeneratedRegex(@"(?<!\\)\]\( \s* " + Target + Title + @" \s* \)", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Inline { get; }

    [GeneratedRegex(
        @"^[ \t>]*\[(?<label>(?!\^)(?:\\.|[^\[\]\\\n])+)\]:[ \t]*\n?[ \t]*(?<target><[^<>\n]*>|[^\s<]\S*)",
        RegexOptions.Multiline)]
    private static partial Regex Definition { get; }

    // A bracket right after a word is an index, as in rows[0][1].
    [GeneratedRegex(@"(?<![\w\]\\)]) \[ " + Text + @" \]\[ (?<label>(?:\\.|[^\[\]\\])*) \]", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Reference { get; }

    [GeneratedRegex(
        """<(?:a|img|source|video)\b[^<>]*?\s(?:href|src)\s*=\s*(?:"(?<target>[^"]*)"|'(?<target>[^']*)')""",
        RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTag { get; }

    [GeneratedRegex(@"<!--[\s\S]*?(?:-->|\z)")]
    private static partial Regex HtmlComment { get; }

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }
}
