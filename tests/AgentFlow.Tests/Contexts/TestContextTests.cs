using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Contexts;

public class TestContextTests
{
    [Fact]
    public void AContextOutsideARun_IsWhatTheTestSays()
    {
        using var root = new TemporaryFolder();
        var clock = new FakeClock();
        var said = new List<(double?, string?)>();
        string folder = Path.Combine(root.Root, "work");
        var context = new AgentTaskContext(
            "A", timeProvider: clock, attempt: 2, item: 3, instance: 1, workspace: folder, progress: (done, words) => said.Add((done, words)));

        context.ReportProgress("halfway");
        context.ReportProgress(0.5);
        context.ReportProgress(1, "done");

        Assert.Equal(("A", 2, 3, 1), (context.TaskName, context.Attempt, context.Item, context.Instance));
        Assert.Same(clock, context.TimeProvider);
        Assert.False(Directory.Exists(folder));
        Assert.Equal(folder, context.Workspace);
        Assert.True(Directory.Exists(folder));
        Assert.Equal([(null, "halfway"), (0.5, null), (1, "done")], said);
    }

    [Fact]
    public void ByDefault_ItIsTheFirstAttemptOfATaskWithoutItemsOrPool()
    {
        var context = new AgentTaskContext("A");

        context.ReportProgress("to nobody");
        Assert.Equal((1, null, 0), (context.Attempt, context.Item, context.Instance));
        string folder = context.Workspace;
        Assert.True(Directory.Exists(folder));
        Assert.Equal(folder, context.Workspace);
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void ProgressBeyondAll_IsRefused(double fraction)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new AgentTaskContext("A").ReportProgress(fraction));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, -1, 0)]
    [InlineData(1, 0, -1)]
    public void NumbersThatNoRunGives_AreRefused(int attempt, int item, int instance)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new AgentTaskContext("A", attempt: attempt, item: item, instance: instance));
}
