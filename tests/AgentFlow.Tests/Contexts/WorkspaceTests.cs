using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Contexts;

public class WorkspaceTests
{
    private static readonly FlowPlan Plan = TestPlan.Of("Draft context", "Review context");

    [Fact]
    public void EachTaskAndItem_HasAFolderOfItsOwn_WhichItsAttemptsShare()
    {
        using var root = new TemporaryFolder();
        var contexts = Contexts(root);

        var first = contexts.Begin(0, item: null, attempt: 1, instance: 0);
        Assert.Empty(Directory.EnumerateFileSystemEntries(root.Root));
        var folders = new[]
        {
            first.Workspace,
            contexts.Begin(0, item: null, attempt: 2, instance: 1).Workspace,
            contexts.Begin(1, item: 0, attempt: 1, instance: 0).Workspace,
            contexts.Begin(1, item: 12, attempt: 1, instance: 0).Workspace,
        };

        string run = Path.Combine(root.Root, $"agentflow-{contexts.RunId:N}");
        string[] expected = ["Draft", "Draft", "Review-0", "Review-12"];
        Assert.Equal(expected.Select(name => Path.Combine(run, name)), folders);
        Assert.All(folders, folder => Assert.True(Directory.Exists(folder)));
    }

    [Theory]
    [InlineData(OutcomeStatus.Succeeded, false, false)]
    [InlineData(OutcomeStatus.Succeeded, true, true)]
    [InlineData(OutcomeStatus.Failed, false, true)]
    public async Task Folders_AreRemovedWithTheRun_UnlessItIsNotComplete_OrTheyAreToBeKept(OutcomeStatus status, bool keep, bool isThere)
    {
        using var root = new TemporaryFolder();
        var run = TestRun.Reporting(Plan, new FlowOptions { WorkspaceRoot = root.Root, KeepWorkspaces = keep });
        run.Tasks["Draft"] = _ =>
        {
            File.WriteAllText(Path.Combine(run.Context(0).Workspace, "draft.txt"), "Dear reader");
            return status == OutcomeStatus.Succeeded ? Task.FromResult(1) : Task.FromException<int>(new IOException("disk full"));
        };

        await run.RunAsync();

        Assert.Equal(isThere, Directory.EnumerateFileSystemEntries(root.Root, "draft.txt", SearchOption.AllDirectories).Any());
        Assert.Equal(isThere, Directory.EnumerateFileSystemEntries(root.Root).Any());
    }

    [Fact]
    public async Task AnOptionalFailure_KeepsNoFolders()
    {
        using var root = new TemporaryFolder();
        var run = TestRun.Throwing(TestPlan.Of("Draft context optional"), new FlowOptions { WorkspaceRoot = root.Root });
        run.Tasks["Draft"] = _ => Directory.Exists(run.Context(0).Workspace) ? throw new IOException("disk full") : null;

        await run.RunAsync();

        Assert.Empty(Directory.EnumerateFileSystemEntries(root.Root));
    }

    [Fact]
    public void FoldersThatATaskRemovedItself_AreNoFault()
    {
        using var root = new TemporaryFolder();
        var contexts = Contexts(root);

        Directory.Delete(Path.GetDirectoryName(contexts.Of(0).Workspace)!, recursive: true);

        Assert.True(contexts.Workspaces!.Close(keep: false).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task WhileAnAbandonedAttemptRuns_TheFoldersStay()
    {
        using var root = new TemporaryFolder();
        var contexts = Contexts(root);
        string folder = contexts.Of(0).Workspace;
        var attempt = new TaskCompletionSource();

        contexts.Workspaces!.LeaveUntil(attempt.Task);
        var removed = contexts.Workspaces.Close(keep: false);
        Assert.True(Directory.Exists(folder));
        attempt.SetException(new IOException("late"));
        await removed;

        Assert.Empty(Directory.EnumerateFileSystemEntries(root.Root));
        var thrown = Assert.Throws<InvalidOperationException>(() => contexts.Of(1).Workspace);
        Assert.Equal("The run of 'Work' has ended, and with it the folders of its tasks.", thrown.Message);
    }

    [Fact]
    public void ReadOnlyFilesAndFolders_AreRemovedToo_AndWhatLinksLeadToIsNot()
    {
        using var root = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        string kept = Path.Combine(elsewhere.Root, "kept.txt");
        File.WriteAllText(kept, "not the run's");
        var contexts = Contexts(root);
        string folder = contexts.Of(0).Workspace;
        string objects = Directory.CreateDirectory(Path.Combine(folder, "objects")).FullName;
        File.WriteAllText(Path.Combine(objects, "a1"), "blob");
        File.SetAttributes(Path.Combine(objects, "a1"), FileAttributes.ReadOnly);
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, "link"), elsewhere.Root);
            File.SetUnixFileMode(objects, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(folder)!));
        }

        Assert.True(contexts.Workspaces!.Close(keep: false).IsCompletedSuccessfully);

        Assert.Empty(Directory.EnumerateFileSystemEntries(root.Root));
        Assert.True(File.Exists(kept));
    }

    [Fact]
    public void AFolderThatCannotBeRemoved_IsLogged_AndFailsNothing()
    {
        using var loggers = new RecordingLoggers();
        string impossible = new('x', 40_000);

        WorkspaceRemoval.Remove(impossible, Plan, loggers);

        string line = Assert.Single(loggers.Lines);
        Assert.Equal($"Warning Work: The folder of a run of 'Work' cannot be removed and stays: {impossible}", line);
    }

    private static ContextTable Contexts(TemporaryFolder root) => new(Plan, new FlowOptions { WorkspaceRoot = root.Root });
}
