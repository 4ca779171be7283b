using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Attempts;

public class TimeoutTests
{
    private static readonly PlannedTask<int> Within100Ms = new("Fetch") { TimeoutMs = 100 };

    [Fact]
    public async Task AnAttemptThatHeedsItsToken_IsTimedOut()
    {
        var run = new AttemptRun(Within100Ms);

        var running = run.RunAsync(WaitForCancellation);
        run.Clock.Advance(99);
        Assert.False(running.IsCompleted);
        run.Clock.Advance(1);
        await running;

        Assert.Equal(OutcomeStatus.TimedOut, run.Outcome.Status);
        Assert.Equal("It took longer than its 100 ms.", run.Outcome.Error!.Message);
        Assert.IsAssignableFrom<TimeoutException>(run.Outcome.Error.Exception);
        Assert.Equal(TimeSpan.FromMilliseconds(100), run.Outcome.Elapsed);
    }

    [Fact]
    public async Task AnAttemptThatIgnoresItsToken_IsGivenUp()
    {
        var run = new AttemptRun(Within100Ms);
        var never = new TaskCompletionSource<int>();

        var running = run.RunAsync((_, _) => never.Task);
        run.Clock.Advance(100);
        await running;

        Assert.Equal(OutcomeStatus.TimedOut, run.Outcome.Status);
        Assert.Equal(0, run.Clock.TimerCount);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(0, 100)]
    public async Task ACallbackThatBlocks_HoldsUpNothing(int taskTimeoutMs, int runTimeoutMs)
    {
        using var unblocked = new ManualResetEventSlim();
        var run = new AttemptRun(new PlannedTask<int>("Fetch") { TimeoutMs = taskTimeoutMs, Retries = 0 }, runTimeoutMs: runTimeoutMs);

        var running = run.RunAsync((_, cancellationToken) =>
        {
            cancellationToken.Register(unblocked.Wait);
            return new TaskCompletionSource<int>().Task;
        });
        var advancing = Task.Run(() => run.Clock.Advance(100));
        await running.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(OutcomeStatus.TimedOut, run.Outcome.Status);
        Assert.False(advancing.IsCompleted);
        unblocked.Set();
        await advancing;
    }

    [Fact]
    public async Task AResultThatComesAtTheLastMoment_Counts()
    {
        var run = new AttemptRun(Within100Ms);
        var work = new TaskCompletionSource<int>();

        var running = run.RunAsync((_, token) =>
        {
            token.Register(() => work.SetResult(7));
            return work.Task;
        });
        run.Clock.Advance(100);
        await running;

        Assert.Equal(7, run.Outcome.Value);
    }

    [Fact]
    public async Task TheCallersCancellation_IsNoTimeout_ButTheAttemptIsStillBounded()
    {
        using var caller = new CancellationTokenSource();
        var run = new AttemptRun(Within100Ms, cancellationToken: caller.Token);
        var never = new TaskCompletionSource<int>();

        var running = run.RunAsync((_, _) => never.Task);
        await caller.CancelAsync();
        Assert.False(running.IsCompleted);
        run.Clock.Advance(100);
        await running;

        Assert.Equal(OutcomeStatus.Canceled, run.Outcome.Status);
    }

    [Fact]
    public async Task ACancellationThatNobodyAskedFor_IsAFailure()
    {
        var run = new AttemptRun(Within100Ms);

        await run.RunAsync((_, _) => Task.FromException<int>(new TaskCanceledException("HttpClient.Timeout")));

        Assert.Equal(OutcomeStatus.Failed, run.Outcome.Status);
    }

    [Fact]
    public async Task TheRunsOwnTime_CutsOffWhatRuns()
    {
        var run = new AttemptRun(new PlannedTask<int>("Fetch"), runTimeoutMs: 500);
        var never = new TaskCompletionSource<int>();

        var running = run.RunAsync((_, _) => never.Task);
        run.Clock.Advance(500);
        await running;

        Assert.Equal(OutcomeStatus.TimedOut, run.Outcome.Status);
        Assert.Equal("The run took longer than its 500 ms.", run.Outcome.Error!.Message);
        Assert.Equal(0, run.Clock.TimerCount);
    }

    [Fact]
    public async Task TheRunsOwnTime_KeepsOthersFromStarting_AndTheirDependentsAreSkipped()
    {
        var clock = new FakeClock();
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue,
        [
            new PlannedTask<int>("A"),
            new PlannedTask<int>("B") { Phase = 2, DependsOn = ["A"] },
            new PlannedTask<int>("C"),
        ])
        {
            TimeoutMs = 500,
        };
        var run = TestRun.Reporting(plan, new FlowOptions { TimeProvider = clock });

        var a = run.Attempt(0, attempt => WaitForCancellation(1, attempt.Token));
        clock.Advance(500);
        await run.WhenAll(a);
        Assert.False(run.CanStart(1, a));
        Assert.False(run.CanStart(2));
        run.End(run);

        Assert.Equal("A TimedOut, B Skipped, C TimedOut", run.Statuses());
        Assert.Equal("Not started, because the run took longer than its 500 ms.", run["C"].Error!.Message);
    }

    [Fact]
    public async Task ATaskWithoutALimit_LeavesNoTimer()
    {
        var run = new AttemptRun(new PlannedTask<int>("Fetch") { Retries = 1 });

        await run.RunAsync((_, _) => Task.FromResult(3));

        Assert.Equal(3, run.Outcome.Value);
        Assert.Equal(0, run.Clock.TimerCount);
    }

    internal static async Task<int> WaitForCancellation(int call, CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        return call;
    }
}
