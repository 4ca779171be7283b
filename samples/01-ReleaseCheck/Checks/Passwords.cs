using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>Passwords in connection strings (<c>Server=…;Password=…</c>) and in addresses (<c>scheme://user:password@host</c>).</summary>
internal static partial class Passwords
{
    /// <summary>The passwords in a text; one that is the user's name, or that leads to this very machine, is no secret.</summary>
    public static IEnumerable<(int Index, string Kind, string Secret)> In(string text)
        => from match in ConnectionString.Matches(text).Concat(Address.Matches(text))
           let password = match.Groups["password"]
           where !Placeholders.Contains(password.Value) && password.Value != match.Groups["user"].Value
           select (password.Index, "a connection string with a password", password.Value);

    // Something before or after it in the same string must tell what is connected to.
    [GeneratedRegex(
        """
        (?:Password|Pwd)\s*=\s*(?<password>[^;\s"'<>\\]{3,})
        (?: (?<=\b(?:Server|Data[ ]Source|Host|Endpoint|User[ ]Id|Uid|Username)\s*=[^\n"']{0,500};\s*(?:Password|Pwd)\s*=[^;\n"']*)
          | (?=;[^\n"']*?\b(?:Server|Data[ ]Source|Host|User[ ]Id|Uid|Username)\s*=) )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionString { get; }

    [GeneratedRegex("""://(?<user>[^\s/:@"'`<>]{0,100}):(?<password>[^\s/:@"'`<>]{3,200})@(?!localhost\b|127\.|example\.)[a-zA-Z0-9]""")]
    private static partial Regex Address { get; }
}
