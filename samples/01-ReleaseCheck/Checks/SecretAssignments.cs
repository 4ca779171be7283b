using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>Random values assigned to names like <c>apiKey</c> or <c>client_secret</c>.</summary>
internal static partial class SecretAssignments
{
    private const string TellingName =
        "(?:secret|token|password|passwd|pwd|apikey|api_key|api-key|accesskey|access_key|privatekey|private_key|credential)";

    private const string Assignment = @"(?<rest>[\w.-]{0,20})[""']?\s*(?::=?|=>|=)\s*";

    /// <summary>The assignments in a file; a value without quotes counts only where files are written that way.</summary>
    public static IEnumerable<(int Index, string Kind, string Secret)> In(TextFile file)
        => from match in Shape(file).Matches(file.Text)
           let value = match.Groups["value"]
           where Randomness.LooksRandom(value.Value) && !Placeholders.Contains(value.Value)
           let name = NameOf(file.Text, match)
           where !name.Contains("public", StringComparison.OrdinalIgnoreCase)
           select (value.Index, $"a secret assigned to {name}", value.Value);

    private static Regex Shape(TextFile file)
        => file.Language?.Name is "YAML" or "TOML" or "Settings" or "Shell" or "Docker" or null ? Plain : Quoted;

    // Matches begin in the middle of a name, at the telling word, which is much faster to find.
    private static string NameOf(string text, Match match)
    {
        var start = match.Index;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-' or '.'))
            start--;
        var rest = match.Groups["rest"];
        return text[start..(rest.Index + rest.Length)];
    }

    [GeneratedRegex(TellingName + Assignment + """["'](?<value>[^"'\s]{16,200})["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(TellingName + Assignment + """["']?(?<value>[^"'\s#;]{16,200})["']?(?=\s|\z)""", RegexOptions.IgnoreCase)]
    private static partial Regex Plain { get; }
}
