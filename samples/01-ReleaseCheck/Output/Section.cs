using System.Globalization;

namespace ReleaseCheck;

/// <summary>What is printed of one task's result.</summary>
/// <param name="IsGood">There is nothing to mend in it.</param>
/// <param name="Headline">One line.</param>
/// <param name="Details">The lines under it, of which the first few are shown.</param>
internal sealed record Section(bool IsGood, string Headline, IReadOnlyList<string> Details)
{
    private const string BulletPrefix = "- ";

    public static Section Of(RepositoryFiles files)
    {
        var parts = new List<string> { $"{Count.Of(files.Paths.Count, "file")}, {files.Texts.Count:N0} of them text" };
        if (files.BinaryCount > 0)
            parts.Add($"{files.BinaryCount:N0} binary");
        if (files.LargeCount > 0)
            parts.Add($"{files.LargeCount:N0} larger than {RepositoryFiles.SizeLimit >> 20} MB left out");
        if (files.Unreadable.Count > 0)
            parts.Add($"{files.Unreadable.Count:N0} unreadable");
        return new Section(files.Unreadable.Count == 0, string.Join(", ", parts), Lines(files.Unreadable));
    }

    public static Section Of(CheckResult check)
        => new(
            check.Findings.Count == 0,
            (check.Findings.Count == 0 ? "nothing found" : Count.Of(check.Findings.Count, "finding")) + $" in {check.Looked}",
            Lines(check.Findings));

    public static Section Of(IReadOnlyList<LanguageSize> languages)
        => new(
            IsGood: true,
            Count.Of(languages.Sum(language => language.Lines), "line"),
            [.. languages.Select(Row)]);

    public static Section Of(History history)
    {
        var since = history.LastTag is null ? "no tag yet" : $"since {history.LastTag}";
        var more = history.IsCut ? "the last " : "";
        var shallow = history.IsShallow ? "; a shallow clone, older ones may be missing" : "";
        return new Section(IsGood: true, $"{more}{Count.Of(history.Commits.Count, "commit")}, {since}{shallow}", []);
    }

    public static Section Of(Changelog changelog)
        => new(
            IsGood: true,
            string.Join(", ", changelog.Changes.Select(change => $"{change.Number} {change.Kind}").DefaultIfEmpty("nothing to write")),
            changelog.Changes.Count == 0 ? [] : changelog.Markdown.TrimEnd().Split('\n'));

    private static string Row(LanguageSize size)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{size.Share * 100,5:F1}% {size.Language,-12} {Count.Of(size.Files, "file"),11} "
            + $"{Count.Of(size.Lines, "line"),14} {size.Blank,8:N0} blank");

    private static string[] Lines(IReadOnlyList<Finding> findings) => [.. findings.Select(finding => BulletPrefix + finding)];
}
