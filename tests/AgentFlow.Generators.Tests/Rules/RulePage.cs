using System.Text.RegularExpressions;
using AgentFlow.Generators.Rules;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Rules;

/// <summary>The page that a rule's help link opens.</summary>
internal sealed partial class RulePage(DiagnosticDescriptor rule)
{
    private const string Folder = "src/AgentFlow.Generators/Rules/";

    public DiagnosticDescriptor Rule { get; } = rule;

    /// <summary>Its path below the folder of all rules: <c>DependencyCycle/AGF0203.md</c>.</summary>
    public string Path { get; } = rule.HelpLinkUri.Replace(RulePages.Folder, "", StringComparison.Ordinal);

    public bool Exists => RepositoryFiles.Exists(Folder + Path);

    public string Text => RepositoryFiles.Read(Folder + Path);

    public string Bad => Snippet("Bad");

    public string Good => Snippet("Good");

    /// <summary>What the table of all rules says of it.</summary>
    public string Row => $"| [{Rule.Id}]({Path}) | {Severity} | {Rule.Title} | {Fix} |";

    public string Fix => Table().Match(Text).Groups["fix"].Value;

    public string Severity => Rule.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : Rule.DefaultSeverity.ToString().ToLowerInvariant();

    public override string ToString() => Rule.Id;

    [GeneratedRegex(@"^\| severity \| fix \|\n\| --- \| --- \|\n\| (?<severity>.*?) \| (?<fix>.*?) \|$", RegexOptions.Multiline)]
    public static partial Regex Table();

    private string Snippet(string heading)
        => Regex.Match(Text, $@"^## {heading}\n\n```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups["code"].Value;
}
