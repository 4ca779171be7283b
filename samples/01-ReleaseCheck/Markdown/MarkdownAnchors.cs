using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>Finds what a <c>#fragment</c> may lead to: headings, named as GitHub names them, and the names of HTML tags.</summary>
internal static partial class MarkdownAnchors
{
    /// <summary>The anchors of a Markdown text.</summary>
    public static IReadOnlySet<string> In(string text)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match heading in Heading.Matches(MarkdownCode.BlankBlocks(text)))
            AddHeading(anchors, Slug(heading.Groups["content"].Value));
        foreach (Match tag in NamedTag.Matches(MarkdownCode.Blank(text)))
            anchors.Add(tag.Groups["name"].Value);
        return anchors;
    }

    /// <summary>What GitHub makes of a heading: lower case, without punctuation, hyphens for spaces.</summary>
    internal static string Slug(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var character in PlainText(heading).Trim().ToLowerInvariant())
        {
            if (character == ' ')
                slug.Append('-');
            else if (character == '-' || IsWordCharacter(character))
                slug.Append(character);
        }

        return slug.ToString();
    }

    // A second heading of one name gets -1, the third -2.
    private static void AddHeading(HashSet<string> anchors, string slug)
    {
        var unique = slug;
        for (var number = 1; !anchors.Add(unique); number++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
    }

    private static string PlainText(string heading)
        => Markup.Replace(heading, match =>
            match.Groups["code"].Success ? match.Groups["code"].Value
            : match.Groups["shown"].Success ? PlainText(match.Groups["shown"].Value)
            : WebUtility.HtmlDecode(match.Groups["entity"].Value));

    private static bool IsWordCharacter(char character)
        => char.IsSurrogate(character)
            ? false
            : char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character)
                is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // "# Title #", or a line underlined with = or -.
    [GeneratedRegex(
        """
        ^[ ]{0,3}(?:>[ ]?)*\#{1,6}[ \t]+(?<content>[^\n]*?)(?:[ \t]+\#+)?[ \t\r]*$
        | ^[ ]{0,3}(?![-*+>\#|=\s])(?<content>[^\n]+)\n[ ]{0,3}(?:=+|-+)[ \t\r]*$
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Heading { get; }

    [GeneratedRegex("""<[a-z][a-z0-9]*\b[^<>]*?\s(?:id|name)\s*=\s*["'](?<name>[^"'<>]+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex NamedTag { get; }

    [GeneratedRegex(
        """
        (?<ticks>`+)(?<code>.+?)\k<ticks>
        | !\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])
        | \[(?<shown>(?:!\[[^\]]*\]\([^)]*\)|[^\[\]])*)\](?:\([^)]*\)|\[[^\]]*\])
        | (?<!\w)(?<mark>_{1,3})(?=\S)(?<shown>.+?)(?<=\S)\k<mark>(?!\w)
        | </?[a-zA-Z][^<>]*>
        | (?<entity>&\#?\w+;)
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Markup { get; }
}
