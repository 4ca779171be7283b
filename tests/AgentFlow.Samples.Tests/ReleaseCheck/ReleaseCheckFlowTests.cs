using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class ReleaseCheckFlowTests
{
    [Fact]
    public void ChecksRunSideBySideBetweenReadingAndTheVerdict()
        => Assert.Equal(
            [
                ["Files", "Commits"],
                ["Markers", "Links", "Lines", "Secrets", "Languages", "Changelog"],
                ["Verdict"],
            ],
            ReleaseCheckFlow.Plan.Phases);

    [Fact]
    public async Task TheVerdictIsReachedThoughACheckFailed()
    {
        using var temp = new TempRepository().Write("a.cs", "int a; \n");
        var repository = await Repository.OpenAsync(temp.Root, CancellationToken.None);
        File.WriteAllText(temp.PathOf(".git/refs/heads/main"), new string('1', 40) + "\n");

        var run = await new ReleaseCheckFlow().TryRunAsync(repository);

        Assert.False(run.IsComplete);
        Assert.Equal((OutcomeStatus.Failed, OutcomeStatus.Skipped), (run.Commits.Status, run.Changelog.Status));
        Assert.Equal(1, run.Verdict.Value.FindingCount);
        Assert.Collection(
            run.Verdict.Value.Unchecked,
            first => Assert.StartsWith($"Commits: git log failed in {temp.Root} (exit code 128): ", first, StringComparison.Ordinal),
            second => Assert.Equal("Changelog: skipped, since it needs Commits", second));
    }

    [Fact]
    public async Task ACompleteRunGivesEveryResult()
    {
        using var temp = new TempRepository().Write("a.cs", "int a;\n").Commit("Add a file");

        var results = await new ReleaseCheckFlow().RunAsync(await Repository.OpenAsync(temp.Root, CancellationToken.None));

        Assert.Equal(Readiness.Ready, results.Verdict.Readiness);
        Assert.Equal("Add a file", Assert.Single(results.Commits.Commits).Subject);
        Assert.Equal("C#", Assert.Single(results.Languages).Language);
    }
}
