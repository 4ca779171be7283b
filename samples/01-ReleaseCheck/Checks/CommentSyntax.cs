using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>
/// One pattern for each way of writing comments. It matches strings too, and they come first, so that what looks like
/// a comment inside a string is passed over; only a comment fills the group <see cref="Comment"/>.
/// </summary>
internal static partial class CommentSyntax
{
    public const string Comment = "comment";

    private const string Slashes = @"(?<comment>//[^\n]*|/\*(?s:.*?)(?:\*/|\z))";
    private const string Quoted = @"""(?>\\.|[^""\\\n])*""";
    private const string QuotedOnce = @"'(?>\\.|[^'\\\n])*'";
    private const string Character = @"'(?:\\[^'\n]+|\\'|[^'\\\n])'";
    private const string Doubled = @"""(?>[^""]|"""")*""";
    private const string Verbatim = @"(?:@\$?|\$@)" + Doubled;
    private const string Raw = @"\$*(?<quotes>""{3,})(?s:.*?)\k<quotes>(?!"")";
    private const string Hole = @"\{(?>" + Quoted + "|" + Character + @"|[^{}""\n])*\}";
    private const string Interpolated = @"\$""(?>\{\{|" + Hole + @"|\\.|[^""\\{\n])*""";

    [GeneratedRegex(Verbatim + "|" + Raw + "|" + Interpolated + "|" + Quoted + "|" + Character + "|" + Slashes)]
    public static partial Regex CSharp { get; }

    [GeneratedRegex(Verbatim + "|" + Raw + "|" + Quoted + "|" + Character + @"|(?<comment>//[^\n]*|\(\*(?!\))(?s:.*?)(?:\*\)|\z))")]
    public static partial Regex FSharp { get; }

    [GeneratedRegex(Doubled + @"|(?<comment>'[^\n]*)")]
    public static partial Regex VisualBasic { get; }

    /// <summary>Where a single quote holds one character.</summary>
    [GeneratedRegex(Raw + "|" + Quoted + "|" + Character + "|" + Slashes)]
    public static partial Regex C { get; }

    /// <summary>Where a single quote holds a string, and a backtick one of several lines.</summary>
    [GeneratedRegex(Quoted + "|" + QuotedOnce + @"|`(?>\\.|[^`\\])*`|" + Slashes, RegexOptions.Singleline)]
    public static partial Regex Script { get; }

    [GeneratedRegex(@"(?<quotes>""""""|''')(?s:.*?)\k<quotes>|" + Quoted + "|" + QuotedOnce + @"|(?<comment>#[^\n]*)")]
    public static partial Regex Python { get; }

    /// <summary>Where a <c>#</c> begins a comment at the start of a word only.</summary>
    [GeneratedRegex(Quoted + "|" + QuotedOnce + @"|(?<![^\s;])(?<comment>#[^\n]*)")]
    public static partial Regex Hash { get; }

    [GeneratedRegex(@"""(?>`.|[^""`])*""|'[^']*'|(?<comment><#(?s:.*?)(?:#>|\z)|(?<![^\s;({])#[^\n]*)")]
    public static partial Regex PowerShell { get; }

    [GeneratedRegex(@"^[ \t]*(?<comment>@?(?:rem\b|::)[^\n]*)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    public static partial Regex Batch { get; }

    [GeneratedRegex(@"'[^']*'|" + Quoted + @"|(?<comment>--[^\n]*|/\*(?s:.*?)(?:\*/|\z))")]
    public static partial Regex Sql { get; }

    [GeneratedRegex(@"(?<comment><!--(?s:.*?)(?:-->|\z))")]
    public static partial Regex Markup { get; }
}
