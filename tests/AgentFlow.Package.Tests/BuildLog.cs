using System.Text.RegularExpressions;

namespace AgentFlow.Package.Tests;

/// <summary>What a build said.</summary>
internal sealed partial record BuildLog(int ExitCode, string Output)
{
    /// <summary>Each error and warning once, as <c>file(line): severity id</c>.</summary>
    public IReadOnlyList<string> Diagnostics =>
        [.. DiagnosticLine().Matches(Output)
            .Select(match => $"{Path.GetFileName(match.Groups["file"].Value)}({match.Groups["line"]}): {match.Groups["severity"]} {match.Groups["id"]}")
            .Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>Each error and warning once, as <c>file(line,column): severity id</c>.</summary>
    public IReadOnlyList<string> Places =>
        [.. DiagnosticLine().Matches(Output)
            .Select(match => $"{Path.GetFileName(match.Groups["file"].Value)}({match.Groups["line"]},{match.Groups["column"]}): {match.Groups["severity"]} {match.Groups["id"]}")
            .Distinct()
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\s*(?<file>[^\n(]+?)(\((?<line>\d+),(?<column>\d+)\))?\s*: (?<severity>error|warning) (?<id>\w+):", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
