using AgentFlow.Tests.Events;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.GeneratedCode.Tests.Policies;

internal partial class Drafting(Func<Task> hold)
{
    [AgentTask(Retries = 1, RetryDelayMs = 0)]
    private static async Task<string> DraftAsync(AgentTaskContext context)
    {
        context.ReportProgress(0.5, "half");
        if (context.Attempt == 1)
            throw new IOException("no ink");
        string file = Path.Combine(context.Workspace, "draft.txt");
        await File.WriteAllTextAsync(file, "draft");
        context.Summarize("one page");
        return file;
    }

    [AgentTask]
    private async Task<string> CheckAsync(string draft)
    {
        await hold();
        return await File.ReadAllTextAsync(draft);
    }

    [AgentTask]
    private static async Task FileAsync(string check) => await Task.FromResult(check);
}

/// <summary>What can be seen of runs of generated code: events, handles, summaries, workspaces.</summary>
public class WatchingTests
{
    [Fact]
    public async Task The_events_of_each_task_come_in_order()
    {
        var log = new EventLog();

        var run = await new Drafting(() => Task.CompletedTask).TryRunAsync(new FlowOptions { Observer = log });

        Assert.True(run.IsComplete);
        Assert.Equal("TaskReady, TaskStarted 1, Progress half, Retrying 1 no ink, TaskStarted 2, Progress half, TaskCompleted Succeeded", log.Of("Draft"));
        Assert.Equal("TaskReady, TaskStarted 1, TaskCompleted Succeeded", log.Of("Check"));
        Assert.Equal("TaskReady, TaskStarted 1, TaskCompleted Succeeded", log.Of("File"));
        Assert.Equal("RunStarted, RunCompleted", log.Of(null));
        Assert.Same(run, log.Events[^1].Run);
        Assert.Single(log.Events.Select(told => told.RunId).Distinct());
    }

    [Fact]
    public async Task A_workspace_is_shared_by_attempts_and_goes_with_the_run()
    {
        using var folder = new TemporaryFolder();

        var run = await new Drafting(() => Task.CompletedTask).TryRunAsync(new FlowOptions { WorkspaceRoot = folder.Root });

        Assert.Equal(("draft", "one page"), (run.Check.Value, run.Draft.Summary));
        Assert.StartsWith(folder.Root, run.Draft.Value, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task A_workspace_stays_where_the_run_is_not_complete()
    {
        using var folder = new TemporaryFolder();

        var run = await new Drafting(() => throw new IOException("blind")).TryRunAsync(new FlowOptions { WorkspaceRoot = folder.Root });

        Assert.Equal(OutcomeStatus.Skipped, run.File.Status);
        Assert.True(File.Exists(run.Draft.Value));
    }

    [Fact]
    public async Task A_handle_gives_each_result_as_soon_as_it_is_there()
    {
        var hold = new TaskCompletionSource();
        var handle = new Drafting(() => hold.Task).Start();

        Assert.EndsWith("draft.txt", await handle.Draft.WaitAsync(Clocks.Patience), StringComparison.Ordinal);
        Assert.False(handle.Completion.IsCompleted);
        hold.SetResult();

        Assert.Equal("draft", await handle.Check.WaitAsync(Clocks.Patience));
        await handle.File.WaitAsync(Clocks.Patience);
        Assert.True((await handle.Completion.WaitAsync(Clocks.Patience)).IsComplete);
    }

    [Fact]
    public async Task A_canceled_handle_keeps_what_has_succeeded()
    {
        var hold = new TaskCompletionSource();
        var handle = new Drafting(() => hold.Task).Start();
        await handle.Draft.WaitAsync(Clocks.Patience);

        handle.Cancel();
        hold.SetCanceled();

        var run = await handle.Completion.WaitAsync(Clocks.Patience);
        Assert.Equal([OutcomeStatus.Succeeded, OutcomeStatus.Canceled, OutcomeStatus.Canceled], run.Outcomes.Select(outcome => outcome.Status));
        await Assert.ThrowsAsync<FlowException>(() => handle.Check);
    }
}
