using System.Threading.RateLimiting;
using AgentFlow.Tests.Events;
using AgentFlow.Tests.Workflows;
using Polly;
using Polly.Registry;

namespace AgentFlow.Tests.Attempts;

public class RetryTests
{
    private static readonly PlannedTask<int> TwiceMore = new("Fetch") { Retries = 2, RetryDelayMs = 0 };

    private static readonly PlannedTask<int> TwiceMoreSlowly = new("Fetch") { Retries = 2, RetryDelayMs = 1000 };

    [Fact]
    public async Task AFailure_IsTriedAgain_UntilItSucceeds()
    {
        var run = new AttemptRun(TwiceMore);

        await run.RunAsync((call, _) => call < 3 ? throw new IOException("down") : Task.FromResult(call));

        Assert.Equal(3, run.Outcome.Value);
        Assert.Equal(3, run.Outcome.Attempts);
    }

    [Fact]
    public async Task TheLastFailure_IsTheOutcome()
    {
        var run = new AttemptRun(TwiceMore);

        await run.RunAsync((call, _) => throw new IOException($"down {call}"));

        Assert.Equal(OutcomeStatus.Failed, run.Outcome.Status);
        Assert.Equal("down 3", run.Outcome.Error!.Message);
        Assert.Equal(3, run.Outcome.Error.Attempts);
    }

    [Fact]
    public async Task RetriesWait_ByTheRunsClock()
    {
        var run = new AttemptRun(TwiceMoreSlowly);

        var running = run.RunAsync((call, _) => call == 1 ? throw new IOException("down") : Task.FromResult(call));
        Assert.Equal(1, run.Calls);
        while (!running.IsCompleted && run.Clock.NextDue is { } due)
        {
            run.Clock.AdvanceTo(due);
        }

        await running;
        Assert.Equal(2, run.Outcome.Value);
        Assert.True(run.Outcome.Elapsed > TimeSpan.Zero);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.999)]
    public async Task TheWaits_LieInTheRangeThatIsPromised(double jitter)
    {
        var clock = new FakeClock();
        var log = new EventLog();
        var run = new AttemptRun(
            new PlannedTask<int>("Fetch") { Retries = 4, RetryDelayMs = 1000 },
            new FlowOptions { TimeProvider = clock, Observer = log, Jitter = () => jitter });

        var running = run.RunAsync((_, _) => throw new IOException("down"));
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                clock.AdvanceTo(clock.NextDue ?? clock.GetTimestamp());
                return running.IsCompleted;
            },
            TimeSpan.FromSeconds(30)));

        await running;
        var waits = log.Events.Where(told => told.Kind == FlowEventKind.Retrying).Select(told => told.Delay!.Value.TotalMilliseconds).ToArray();
        Assert.Equal(4, waits.Length);
        Assert.All(waits, (wait, n) => Assert.InRange(wait, 0, 0.72 * Math.Pow(2, n + 1) * 1000));
        Assert.Equal(waits.Order(), waits);
    }

    [Fact]
    public async Task ATimeout_IsTriedAgain_EachAttemptWithItsOwnTime()
    {
        var run = new AttemptRun(new PlannedTask<int>("Fetch") { Retries = 1, RetryDelayMs = 0, TimeoutMs = 100 });

        var running = run.RunAsync((call, token) => call == 1 ? TimeoutTests.WaitForCancellation(call, token) : Task.FromResult(call));
        run.Clock.Advance(100);
        await running;

        Assert.Equal(2, run.Outcome.Value);
    }

    [Fact]
    public async Task ARejection_IsTriedAgain_AndNeverHandedOn()
    {
        var run = new AttemptRun(TwiceMore);

        await run.RunAsync((call, _) => Task.FromResult(call), value => value < 2 ? "too small" : null);
        Assert.Equal(2, run.Outcome.Value);

        var hopeless = new AttemptRun(TwiceMore);
        await hopeless.RunAsync((call, _) => Task.FromResult(call), value => $"{value} is no good");
        Assert.Equal(OutcomeStatus.Rejected, hopeless.Outcome.Status);
        Assert.Equal("3 is no good", hopeless.Outcome.Error!.Message);
        Assert.False(hopeless.Outcome.TryGetValue(out _));
    }

    [Fact]
    public async Task ACancellation_IsNotTriedAgain()
    {
        using var caller = new CancellationTokenSource();
        var run = new AttemptRun(TwiceMore, cancellationToken: caller.Token);

        var running = run.RunAsync(TimeoutTests.WaitForCancellation);
        await caller.CancelAsync();
        await running;

        Assert.Equal(OutcomeStatus.Canceled, run.Outcome.Status);
        Assert.Equal(1, run.Calls);
    }

    [Fact]
    public async Task ACancellationBetweenAttempts_EndsTheWaiting()
    {
        using var caller = new CancellationTokenSource();
        var run = new AttemptRun(TwiceMoreSlowly, cancellationToken: caller.Token);

        var running = run.RunAsync((_, _) => throw new IOException("down"));
        await caller.CancelAsync();
        await running;

        Assert.Equal(OutcomeStatus.Canceled, run.Outcome.Status);
        Assert.Equal(1, run.Calls);
        Assert.Equal(0, run.Clock.TimerCount);
    }

    [Fact]
    public async Task NoRetryIsBegun_WhenTheRunWouldBeOverFirst()
    {
        var run = new AttemptRun(new PlannedTask<int>("Fetch") { Retries = 9, RetryDelayMs = 80_000_000 }, runTimeoutMs: 1);

        await run.RunAsync((call, _) => throw new IOException($"down {call}"));

        Assert.Equal(OutcomeStatus.Failed, run.Outcome.Status);
        Assert.Equal("down 1", run.Outcome.Error!.Message);
    }

    [Fact]
    public async Task ARate_IsAskedForEachAttempt()
    {
        using var rate = new FixedWindowRateLimiter(new() { PermitLimit = 9, Window = TimeSpan.FromHours(1), AutoReplenishment = false });
        var options = new FlowOptions { TimeProvider = new FakeClock(), Pools = new Dictionary<string, RateLimiter> { ["pool"] = rate } };
        var run = new AttemptRun(new PlannedTask<int>("Fetch") { Retries = 2, RetryDelayMs = 0, Agent = "pool" }, options);

        await run.RunAsync((call, _) => call < 3 ? throw new IOException("down") : Task.FromResult(call));

        Assert.Equal(6, rate.GetStatistics()!.CurrentAvailablePermits);
        Assert.Equal(3, run.Outcome.Value);
    }

    [Fact]
    public async Task AnAttemptGivenUp_KeepsItsPermit_AndTheRetryTakesItOver()
    {
        using var pool = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 9, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        var run = new AttemptRun(
            new PlannedTask<int>("Fetch") { Retries = 1, RetryDelayMs = 0, TimeoutMs = 100, Agent = "pool" },
            new FlowOptions { TimeProvider = new FakeClock(), Pools = new Dictionary<string, RateLimiter> { ["pool"] = pool } });
        var late = new TaskCompletionSource<int>();

        var running = run.RunAsync((call, _) => call == 1 ? late.Task : Task.FromResult(call));
        run.Clock.Advance(100);
        await running;

        Assert.Equal(2, run.Outcome.Value);
        Assert.Equal(0, pool.GetStatistics()!.CurrentAvailablePermits);

        late.SetException(new IOException("late"));
        Assert.True(SpinWait.SpinUntil(() => pool.GetStatistics()!.CurrentAvailablePermits == 1, TimeSpan.FromSeconds(30)));
    }
}
