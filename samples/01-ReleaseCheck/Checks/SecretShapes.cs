using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>What secrets look like.</summary>
internal static partial class SecretShapes
{
    // The name of each group tells the kind; see Describe.
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
    public static partial Regex Known { get; }

    /// <summary>Passwords in connection strings and in addresses (<c>scheme://user:password@host</c>).</summary>
    [GeneratedRegex(
        """
        \b(?:Server|Data[ ]Source|Host|Endpoint|User[ ]Id|Uid|Username)\s*=[^\n"']*? ;\s*(?:Password|Pwd)\s*=\s*(?<password>[^;\s"'<>\\]{3,})
        | \b(?:Password|Pwd)\s*=\s*(?<password>[^;\s"'<>\\]{3,}) ;[^\n"']*? \b(?:Server|Data[ ]Source|Host|User[ ]Id|Uid|Username)\s*=
        | \b[a-z][a-z0-9+.-]{1,20}:// (?<user>[^\s/:@"'`<>]{0,100}) : (?<password>[^\s/:@"'`<>]{3,200}) @ (?!localhost\b|127\.|example\.)[a-z0-9]
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    public static partial Regex Passwords { get; }

    /// <summary>Assignments to telling names; a value without quotes counts only where files are written that way.</summary>
    public static Regex AssignmentsIn(TextFile file)
        => file.Language?.Name is "YAML" or "TOML" or "Settings" or "Shell" or "Docker" or null ? PlainAssignments : QuotedAssignments;

    private const string TellingName =
        """
        \b(?<name> (?![\w.-]*public) [\w.-]{0,40} (?:secret|token|passw(?:or)?d|pwd|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?key|credentials?) [\w.-]{0,20} )
        ["']? \s* (?: :=? | => | = ) \s*
        """;

    [GeneratedRegex(TellingName + """ ["'] (?<value>[^"'\s]{16,200}) ["']""", RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex QuotedAssignments { get; }

    [GeneratedRegex(TellingName + """ ["']? (?<value>[^"'\s#;]{16,200}) ["']? (?=\s|\z)""", RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex PlainAssignments { get; }

    [GeneratedRegex(@"example|sample|dummy|placeholder|changeme|change_me|redacted|your[_-]|^(?:pass(?:word)?|secret|pwd|test)\d*$|[*x.]{3}|[<>{}]|\$\(|\$\w|%\w+%", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder { get; }

    /// <summary>Stands where a secret would be, as in documentation and templates.</summary>
    public static bool IsPlaceholder(string value) => Placeholder.IsMatch(value);

    /// <summary>The kind of a group of <see cref="Known"/>, in words: "a GitHub token".</summary>
    public static string Describe(string group) => group switch
    {
        "PrivateKey" => "a private key",
        "AwsAccessKey" => "an AWS access key",
        "AzureStorageKey" => "an Azure storage key",
        "AnthropicKey" => "an Anthropic key",
        "OpenAIKey" => "an OpenAI key",
        "NpmToken" => "an npm token",
        _ => "a " + LastWord.Replace(group, match => " " + match.Value.ToLowerInvariant()),
    };

    [GeneratedRegex("(?:Token|Key|Webhook)$")]
    private static partial Regex LastWord { get; }
}
