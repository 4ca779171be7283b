using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class GitHistoryTests
{
    [Fact]
    public async Task CommitsSinceTheLastTagAreReadNewestFirst()
    {
        using var temp = new TempRepository().Commit("Old").Tag("v1.0").Commit("Add ü\n\nBody\nof two lines").Commit("Fix it");

        var history = await ReadAsync(temp.Root);

        Assert.Equal("v1.0", history.LastTag);
        Assert.Equal([("Fix it", ""), ("Add ü", "Body\nof two lines")], history.Commits.Select(commit => (commit.Subject, commit.Body)));
        Assert.All(history.Commits, commit => Assert.Matches("^[0-9a-f]{7,}$", commit.Hash));
        Assert.False(history.IsCut);
    }

    [Fact]
    public async Task WithoutATagAllCommitsAreRead()
    {
        using var temp = new TempRepository().Commit("One").Commit("Two");

        var history = await ReadAsync(temp.Root);

        Assert.Null(history.LastTag);
        Assert.Equal(["Two", "One"], history.Commits.Select(commit => commit.Subject));
    }

    [Fact]
    public async Task ABranchNamedLikeTheTagDoesNotMatter()
    {
        using var temp = new TempRepository().Commit("One").Tag("v1");
        temp.Git("branch", "v1");
        temp.Commit("Two");

        Assert.Equal("Two", Assert.Single((await ReadAsync(temp.Root)).Commits).Subject);
    }

    [Fact]
    public async Task ATaggedHeadHasNothingNew()
    {
        using var temp = new TempRepository().Commit("One").Tag("v1");

        var history = await ReadAsync(temp.Root);

        Assert.Equal("v1", history.LastTag);
        Assert.Empty(history.Commits);
    }

    [Fact]
    public async Task ARepositoryWithoutACommitHasNoHistory()
    {
        using var temp = new TempRepository();

        var history = await ReadAsync(temp.Root);

        Assert.Null(history.LastTag);
        Assert.Empty(history.Commits);
    }

    [Fact]
    public async Task MergesAreLeftOut()
    {
        using var temp = new TempRepository().Commit("One");
        temp.Git("checkout", "--quiet", "-b", "side");
        temp.Commit("Side");
        temp.Git("checkout", "--quiet", "main");
        temp.Git("merge", "--quiet", "--no-ff", "-m", "Merge", "side");

        Assert.Equal(["One", "Side"], (await ReadAsync(temp.Root)).Commits.Select(commit => commit.Subject).Order());
    }

    [Fact]
    public async Task AShallowCloneSaysSo()
    {
        using var temp = new TempRepository().Commit("One").Commit("Two");
        temp.Git("clone", "--quiet", "--depth=1", new Uri(temp.Root).AbsoluteUri, "clone");

        var history = await ReadAsync(temp.PathOf("clone"));

        Assert.True(history.IsShallow);
        Assert.Equal("Two", Assert.Single(history.Commits).Subject);
    }

    [Fact]
    public async Task ALongHistoryIsCut()
    {
        using var temp = new TempRepository();
        var commits = Enumerable.Range(1, GitHistory.Limit + 1)
            .Select(number => $"commit refs/heads/main\ncommitter Ada <ada@example.org> {number} +0000\ndata <<END\nCommit {number}\nEND\n\n");
        temp.Write(".git/import", string.Concat(commits));
        temp.Git("-c", "alias.load=!git fast-import --quiet < .git/import", "load");

        var history = await ReadAsync(temp.Root);

        Assert.True(history.IsCut);
        Assert.Equal(GitHistory.Limit, history.Commits.Count);
        Assert.Equal("Commit 501", history.Commits[0].Subject);
    }

    private static async Task<History> ReadAsync(string path)
        => await GitHistory.ReadAsync(await Repository.OpenAsync(path, CancellationToken.None), CancellationToken.None);
}
