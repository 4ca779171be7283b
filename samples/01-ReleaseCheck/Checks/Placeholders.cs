using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>What stands where a secret would be, as in documentation and templates.</summary>
internal static partial class Placeholders
{
    /// <summary>The value is, or holds, a placeholder.</summary>
    public static bool Contains(string value) => Shape.IsMatch(value);

    [GeneratedRegex(
        """
        example | sample | dummy | placeholder | change_?me | redacted | your[_-]
        | ^(?: pass(?:word)? | secret | pwd | test )\d*$
        | [*x.]{3} | [<>{}] | \$\( | \$\w | %\w+%
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Shape { get; }
}
