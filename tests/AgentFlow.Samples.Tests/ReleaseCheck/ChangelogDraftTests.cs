using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class ChangelogDraftTests
{
    [Theory]
    [InlineData("feat: add x", "", nameof(ChangeKind.Added), "Add x")]
    [InlineData("fix(parser): mend it.", "", nameof(ChangeKind.Fixed), "parser: Mend it")]
    [InlineData("feat!: drop net6", "", nameof(ChangeKind.Breaking), "Drop net6")]
    [InlineData("refactor(core)!: rename", "", nameof(ChangeKind.Breaking), "core: Rename")]
    [InlineData("fix: x", "BREAKING CHANGE: y", nameof(ChangeKind.Breaking), "X")]
    [InlineData("docs: x", "", nameof(ChangeKind.Documentation), "X")]
    [InlineData("CHORE: x", "", nameof(ChangeKind.Internal), "X")]
    [InlineData("Add x", "", nameof(ChangeKind.Added), "Add x")]
    [InlineData("Added x", "", nameof(ChangeKind.Added), "Added x")]
    [InlineData("introducing x", "", nameof(ChangeKind.Added), "Introducing x")]
    [InlineData("Drops x", "", nameof(ChangeKind.Removed), "Drops x")]
    [InlineData("dropped x", "", nameof(ChangeKind.Removed), "Dropped x")]
    [InlineData("Fixes #12", "", nameof(ChangeKind.Fixed), "Fixes #12")]
    [InlineData("Deprecate x", "", nameof(ChangeKind.Deprecated), "Deprecate x")]
    [InlineData("Rename x", "", nameof(ChangeKind.Changed), "Rename x")]
    [InlineData("Parser: take y", "", nameof(ChangeKind.Changed), "Parser: take y")]
    [InlineData("Support List<T>", "", nameof(ChangeKind.Added), "Support List\\<T>")]
    [InlineData("123", "", nameof(ChangeKind.Changed), "123")]
    public void ACommitIsWrittenUnderItsKind(string subject, string body, string kind, string text)
    {
        var draft = Draft(new Commit("abc1234", subject, body));

        Assert.Equal([(Enum.Parse<ChangeKind>(kind), 1)], draft.Changes);
        Assert.Equal($"## Unreleased\n\n### {kind}\n\n- {text} (abc1234)\n", draft.Markdown);
    }

    [Fact]
    public void KindsStandInOrderAndEqualEntriesOnce()
    {
        var draft = Draft(new("c3", "Fix y", ""), new("c2", "Add x", ""), new("c1", "Fix y", ""), new("c0", "Fix a", ""));

        Assert.Equal("## Unreleased\n\n### Added\n\n- Add x (c2)\n\n### Fixed\n\n- Fix y (c3)\n- Fix a (c0)\n", draft.Markdown);
        Assert.Equal([(ChangeKind.Added, 1), (ChangeKind.Fixed, 2)], draft.Changes);
    }

    [Fact]
    public void ACutHistorySaysSo()
        => Assert.EndsWith(
            "\nOlder commits than the last 500 are left out.\n",
            ChangelogDraft.From(new History("v1", [new("c0", "Fix y", "")], IsCut: true, IsShallow: false)).Markdown);

    private static Changelog Draft(params Commit[] commits) => ChangelogDraft.From(new History("v1", commits, IsCut: false, IsShallow: false));
}
