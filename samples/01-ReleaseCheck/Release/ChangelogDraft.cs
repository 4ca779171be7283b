using System.Text;
using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>A draft of the next changelog entry.</summary>
/// <param name="Changes">The number of entries of each kind.</param>
/// <param name="Markdown">The text, to be edited by hand.</param>
internal sealed record Changelog(IReadOnlyList<(ChangeKind Kind, int Number)> Changes, string Markdown);

/// <summary>Drafts a changelog from commits, grouped by what they do.</summary>
internal static partial class ChangelogDraft
{
    /// <summary>The draft; entries are in the order of the commits, the newest first, and equal ones are written once.</summary>
    public static Changelog From(History history)
    {
        var groups = history.Commits
            .Select(Entry.Of)
            .DistinctBy(entry => (entry.Kind, entry.Text))
            .GroupBy(entry => entry.Kind)
            .OrderBy(group => group.Key)
            .ToList();

        var markdown = new StringBuilder("## Unreleased\n");
        foreach (var group in groups)
        {
            markdown.Append($"\n### {group.Key}\n\n");
            foreach (var entry in group)
                markdown.Append($"- {entry.Text} ({entry.Hash})\n");
        }

        if (history.IsCut)
            markdown.Append($"\nOlder commits than the last {GitHistory.Limit} are left out.\n");
        return new Changelog([.. groups.Select(group => (group.Key, group.Count()))], markdown.ToString());
    }

    private sealed record Entry(ChangeKind Kind, string Text, string Hash)
    {
        public static Entry Of(Commit commit)
        {
            var prefix = Prefix.Match(commit.Subject);
            var kind = prefix.Success ? ChangeKinds.OfPrefix(prefix.Groups["type"].Value) : null;
            var text = kind is null ? commit.Subject : prefix.Groups["text"].Value;
            var scope = kind is null ? "" : prefix.Groups["scope"].Value;

            var isBreaking = (kind is not null && prefix.Groups["breaking"].Success) || BreakingFooter.IsMatch(commit.Body);
            return new Entry(
                isBreaking ? ChangeKind.Breaking : kind ?? ChangeKinds.OfVerb(FirstWord.Match(text).Value),
                Write(scope, text),
                commit.Hash);
        }

        // "<T>" would be taken for an HTML tag and vanish.
        private static string Write(string scope, string text)
        {
            text = text.Trim().TrimEnd('.').Replace("<", "\\<", StringComparison.Ordinal);
            if (text.Length > 0)
                text = char.ToUpperInvariant(text[0]) + text[1..];
            return scope.Length == 0 ? text : $"{scope}: {text}";
        }
    }

    [GeneratedRegex(@"^(?<type>[A-Za-z]+)(?:\((?<scope>[^()]+)\))?(?<breaking>!)?:\s+(?<text>\S.*)$")]
    private static partial Regex Prefix { get; }

    [GeneratedRegex(@"^BREAKING[ -]CHANGE:", RegexOptions.Multiline)]
    private static partial Regex BreakingFooter { get; }

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex FirstWord { get; }
}
