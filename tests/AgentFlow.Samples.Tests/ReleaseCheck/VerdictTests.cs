using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class VerdictTests
{
    private static readonly Finding Found = new("a.cs", 1, "wrong");

    [Fact]
    public void WithoutFindingsItIsReady()
    {
        var verdict = new Verdict(Files(), Check("Markers"), TaskOutcome.Success("Changelog", new Changelog([], "")));

        Assert.Equal(Readiness.Ready, verdict.Readiness);
        Assert.Empty(verdict.Unchecked);
    }

    [Fact]
    public void FindingsOfAllChecksAreCounted()
    {
        var verdict = new Verdict(Files(), Check("Markers", Found, Found), Check("Links", Found));

        Assert.Equal((Readiness.Findings, 3), (verdict.Readiness, verdict.FindingCount));
    }

    [Fact]
    public void AFailedCheckIsNamedAndOutweighsFindings()
    {
        var failed = TaskOutcome.Failure<CheckResult>("Links", new ReleaseCheckException("no way"));

        var verdict = new Verdict(Files(), Check("Markers", Found), failed);

        Assert.Equal((Readiness.Unchecked, 1), (verdict.Readiness, verdict.FindingCount));
        Assert.Equal("Links: no way", Assert.Single(verdict.Unchecked));
    }

    [Fact]
    public void UnreadableFilesAreUnchecked()
    {
        var verdict = new Verdict(Files(Found));

        Assert.Equal(Readiness.Unchecked, verdict.Readiness);
        Assert.Equal("1 file could not be read", Assert.Single(verdict.Unchecked));
    }

    private static TaskOutcome<RepositoryFiles> Files(params Finding[] unreadable)
        => TaskOutcome.Success("Files", new RepositoryFiles([], [], unreadable, 0, 0));

    private static TaskOutcome<CheckResult> Check(string name, params Finding[] findings)
        => TaskOutcome.Success(name, new CheckResult("", findings));
}
