using AgentFlow.Tests.Workflows;

namespace AgentFlow.GeneratedCode.Tests.Policies;

internal partial class Fetching(Func<int, CancellationToken, Task<string>> source)
{
    [AgentTask(TimeoutMs = 5_000, Retries = 2, RetryDelayMs = 100)]
    private async Task<string> FetchAsync(AgentTaskContext context, CancellationToken cancellationToken) => await source(context.Attempt, cancellationToken);

    [AgentTask(Validate = nameof(WhyNot))]
    private static int Count(string fetch) => fetch.Length;

    [AgentTask]
    private static string Show(int count) => $"{count} letters";

    private static string? WhyNot(int count) => count > 3 ? null : $"{count} letters are too few.";
}

/// <summary>Time limits, retries and validation in generated code.</summary>
public class RetryTests
{
    /// <summary>Longer than the delays before the retries, and shorter than the limit of an attempt.</summary>
    private static readonly TimeSpan WaitsBetween = TimeSpan.FromSeconds(4);

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_task_that_succeeds_at_last_is_all_that_is_repeated()
    {
        var run = await RunAsync((attempt, _) => attempt < 3 ? throw new IOException("closed") : Task.FromResult("text"), WaitsBetween);

        Assert.True(run.IsComplete);
        Assert.Equal(3, run.Fetch.Attempts);
        Assert.Equal(1, run.Count.Attempts);
        Assert.Equal("4 letters", run.Show.Value);
    }

    [Fact]
    public async Task A_task_that_fails_each_time_skips_what_needs_it()
    {
        var run = await RunAsync((attempt, _) => Task.FromException<string>(new IOException($"closed {attempt}")), WaitsBetween);

        Assert.Equal((OutcomeStatus.Failed, 3), (run.Fetch.Status, run.Fetch.Attempts));
        Assert.Equal("closed 3", run.Fetch.Error!.Message);
        Assert.Equal(["Fetch"], run.Count.Error!.CausedBy);
        Assert.Equal(["Fetch", "Count", "Show"], run.Gaps.Select(gap => gap.TaskName));
    }

    [Fact]
    public async Task Each_attempt_has_its_own_time()
    {
        var run = await RunAsync(async (attempt, token) =>
        {
            if (attempt < 3)
                await Task.Delay(Timeout.Infinite, token);
            return "late";
        });

        Assert.True(run.IsComplete);
        Assert.Equal(3, run.Fetch.Attempts);
        Assert.True(run.Fetch.Elapsed >= TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task One_that_ignores_its_token_is_abandoned()
    {
        var never = new TaskCompletionSource<string>();

        var run = await RunAsync((_, _) => never.Task);

        Assert.Equal((OutcomeStatus.TimedOut, 3), (run.Fetch.Status, run.Fetch.Attempts));
        Assert.Contains("5000 ms", run.Fetch.Error!.Message, StringComparison.Ordinal);
        Assert.Contains("Fetch", run.Report.ToText(), StringComparison.Ordinal);
        never.SetException(new IOException("late"));
        _ = never.Task.Exception;
    }

    [Fact]
    public async Task A_rejected_result_is_not_handed_on()
    {
        var workflow = new Fetching((_, _) => Task.FromResult("no"));

        var thrown = await Assert.ThrowsAsync<FlowException>(() => _clock.DriveAsync(workflow.RunAsync(new FlowOptions { TimeProvider = _clock })));

        var run = Assert.IsType<Fetching.Run>(thrown.Run);
        Assert.Equal("no", run.Fetch.Value);
        Assert.Equal((OutcomeStatus.Rejected, "2 letters are too few."), (run.Count.Status, run.Count.Error!.Message));
        Assert.Equal(OutcomeStatus.Skipped, run.Show.Status);
    }

    private Task<Fetching.Run> RunAsync(Func<int, CancellationToken, Task<string>> source, TimeSpan? within = null)
        => _clock.DriveAsync(new Fetching(source).TryRunAsync(new FlowOptions { TimeProvider = _clock }), within);
}
