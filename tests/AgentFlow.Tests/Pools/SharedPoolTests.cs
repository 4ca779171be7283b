using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

public class SharedPoolTests
{
    private static readonly FlowPlan Plan = PermitPlan.Of(PermitPlan.Task("A", "llm"));

    [Fact]
    public async Task APoolOfTheOptions_IsSharedByTheRunsThatAreGivenIt()
    {
        using var limiter = Limiters.Concurrency(2);
        using var one = Plan.Desk(Options(limiter));
        using var other = Plan.Desk(Options(limiter));

        var first = one.Take();
        var second = other.Take();
        var third = one.Ask();
        var fourth = other.Ask();
        Assert.Equal([0, 1], [first.Instance, second.Instance]);
        Assert.False(third.IsCompleted);

        second.Dispose();
        Assert.Equal(1, (await third).Instance);
        Assert.False(fourth.IsCompleted);
        first.Dispose();
        Assert.Equal(0, (await fourth).Instance);
    }

    [Fact]
    public void APoolOfTheOptions_StandsInPlaceOfTheWorkflows()
    {
        using var limiter = Limiters.Concurrency(2);
        using var desk = PermitPlan.Pool("llm", 1, tasks: 1).Desk(Options(limiter));

        desk.Take();
        desk.Take();
        Assert.False(desk.Ask().IsCompleted);
    }

    [Fact]
    public async Task ALimiterThatTurnsAway_FailsTheTask_WithANameForEverything()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 });
        using var desk = Plan.Desk(Options(limiter));
        using var held = desk.Take();

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ask());

        Assert.Equal(
            "The limiter of pool 'llm' in FlowOptions.Pools, which task 'A' of 'Work' runs in, gave no permit (Queue limit reached). "
                + "Let its limiter queue more, by QueueLimit.",
            thrown.Message);
    }

    [Fact]
    public async Task ADisposedLimiter_FailsTheTask()
    {
        var limiter = Limiters.Concurrency(1);
        using var desk = Plan.Desk(Options(limiter));
        limiter.Dispose();

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ask());

        Assert.Equal("The limiter of pool 'llm' in FlowOptions.Pools, which task 'A' of 'Work' runs in, is disposed.", thrown.Message);
    }

    [Fact]
    public async Task ALimiterThatSaysWhenToAskAgain_IsAskedAgainThen()
    {
        var clock = new OneTimerClock();
        using var limiter = new RateTester { Refusals = 1 };
        using var desk = Plan.Desk(new FlowOptions { Pools = Pools(limiter), TimeProvider = clock });

        var asked = desk.Ask();
        Assert.False(asked.IsCompleted);
        Assert.Equal(TimeSpan.FromSeconds(5), clock.DueTime);
        clock.Ring();

        (await asked).Dispose();
        Assert.Equal(2, limiter.Asked);
        Assert.Equal(0, limiter.Leased);
    }

    [Fact]
    public async Task WaitingToAskAgain_IsCancelable()
    {
        using var limiter = new RateTester { Refusals = 1 };
        using var desk = Plan.Desk(new FlowOptions { Pools = Pools(limiter), TimeProvider = new OneTimerClock() });
        using var canceled = new CancellationTokenSource();

        var asked = desk.Ask(0, canceled.Token);
        await canceled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    private static FlowOptions Options(RateLimiter limiter) => new() { Pools = Pools(limiter) };

    private static Dictionary<string, RateLimiter> Pools(RateLimiter limiter) => new() { ["llm"] = limiter };

    /// <summary>Turns away as often as it is told, each time with the word to ask again in 5 s.</summary>
    private sealed class RateTester : RateLimiter
    {
        public int Refusals { get; set; }

        public int Asked { get; private set; }

        public int Leased { get; set; }

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount)
        {
            Asked++;
            Leased++;
            return new Lease(this, isAcquired: Refusals-- <= 0);
        }

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
            => new(AttemptAcquireCore(permitCount));

        private sealed class Lease(RateTester owner, bool isAcquired) : RateLimitLease
        {
            public override bool IsAcquired => isAcquired;

            public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = TimeSpan.FromSeconds(5);
                return metadataName == MetadataName.RetryAfter.Name;
            }

            protected override void Dispose(bool disposing) => owner.Leased--;
        }
    }

    private sealed class OneTimerClock : TimeProvider
    {
        private Action? _ring;

        public TimeSpan DueTime { get; private set; }

        public void Ring() => _ring!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            DueTime = dueTime;
            _ring = () => callback(state);
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
