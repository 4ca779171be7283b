using System.Buffers;
using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>Keys and tokens that are told by their shape, since those who issue them gave them a prefix.</summary>
internal static partial class KnownTokens
{
    // Looking for these costs next to nothing, and few files hold one.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "PRIVATE KEY", "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "hooks.slack.com",
            "k_live_", "sk-", "AIza", "npm_", "oy2", "pypi-", "SG.", "AccountKey=",
        ],
        StringComparison.Ordinal);

    /// <summary>The tokens in a text, each with its kind in words: "a GitHub token".</summary>
    public static IEnumerable<(int Index, string Kind, string Secret)> In(string text)
        => text.AsSpan().ContainsAny(Hints)
            ? from match in Shapes.Matches(text)
              where !Placeholders.Contains(match.Value)
              let shape = match.Groups.Values.Last(part => part.Success)
              select (match.Index, Describe(shape.Name), shape.Value)
            : [];

    private static string Describe(string shape) => shape switch
    {
        "PrivateKey" => "a private key",
        "AwsAccessKey" => "an AWS access key",
        "AzureStorageKey" => "an Azure storage key",
        "AnthropicKey" => "an Anthropic key",
        "OpenAIKey" => "an OpenAI key",
        "NpmToken" => "an npm token",
        _ => "a " + LastWord.Replace(shape, match => " " + match.Value.ToLowerInvariant()),
    };

    [GeneratedRegex("(?:Token|Key|Webhook)$")]
    private static partial Regex LastWord { get; }

    // The name of each group tells the kind.
    [GeneratedRegex(
        """
        (?<PrivateKey> -----BEGIN[ ](?:[A-Z]+[ ])*PRIVATE[ ]KEY(?:[ ]BLOCK)?----- (?= [^-]{0,300}? [A-Za-z0-9+/]{40} ) )
        | \b (?<AwsAccessKey> A[KS]IA[A-Z2-7]{16} ) \b
        | \b (?<GitHubToken> gh[pousr]_[A-Za-z0-9]{36,255} | github_pat_[A-Za-z0-9_]{40,255} ) \b
        | \b (?<GitLabToken> glpat-[A-Za-z0-9_-]{20,} )
        | \b (?<SlackToken> xox[abeoprs]-[A-Za-z0-9-]{20,} ) \b
        | (?<SlackWebhook> https://hooks\.slack\.com/services/T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{20,} )
        | \b (?<StripeKey> [sr]k_live_[A-Za-z0-9]{20,} ) \b
        | \b (?<AnthropicKey> sk-ant-[A-Za-z0-9_-]{32,} )
        | \b (?<OpenAIKey> sk-(?:proj-|svcacct-|admin-)[A-Za-z0-9_-]{32,} | sk-[A-Za-z0-9]{48} \b )
        | \b (?<GoogleKey> AIza[A-Za-z0-9_-]{35} ) (?![A-Za-z0-9_-])
        | \b (?<NpmToken> npm_[A-Za-z0-9]{36} ) \b
        | \b (?<NuGetKey> oy2[a-z0-9]{43} ) \b
        | \b (?<PyPIToken> pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,} )
        | \b (?<SendGridKey> SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43} ) (?![A-Za-z0-9_-])
        | \b AccountKey= (?<AzureStorageKey> [A-Za-z0-9+/]{86}== )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Shapes { get; }
}
