using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

public class NestedRunTests
{
    private static readonly FlowPlan Plan = PermitPlan.Pool("llm", 1, tasks: 5);

    [Fact]
    public async Task ARunNestedInATaskOfASharedPoolOf1_Ends_OneTaskAtATime()
    {
        using var limiter = Limiters.Concurrency(1);
        using var outer = Plan.Desk(Options(limiter));
        int running = 0;
        var instances = new List<int>();

        await AsTaskAsync(outer, 0, async () =>
        {
            using var inner = Plan.Desk(Options(limiter));
            await Task.WhenAll(Enumerable.Range(0, 5).Select(task => AsTaskAsync(inner, task, async () =>
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                instances.Add(0);
            })));
        });

        Assert.Equal(5, instances.Count);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task ARunNestedInANestedRun_BorrowsFurther()
    {
        using var limiter = Limiters.Concurrency(1);
        using var outer = Plan.Desk(Options(limiter));
        using var inner = Plan.Desk(Options(limiter));
        using var innermost = Plan.Desk(Options(limiter));
        int ended = 0;

        await AsTaskAsync(outer, 0, () => Task.WhenAll(
            AsTaskAsync(inner, 0, () => Task.WhenAll(AsTaskAsync(innermost, 0, End), AsTaskAsync(innermost, 1, End))),
            AsTaskAsync(inner, 1, () => AsTaskAsync(innermost, 2, End))));

        Assert.Equal(3, ended);

        async Task End()
        {
            await Task.Yield();
            Interlocked.Increment(ref ended);
        }
    }

    [Fact]
    public async Task ANestedRun_TakesWhatIsFreeFirst_ThenBorrows()
    {
        using var limiter = Limiters.Concurrency(2);
        using var outer = Plan.Desk(Options(limiter));
        using var inner = Plan.Desk(Options(limiter));

        await AsTaskAsync(outer, 0, async () =>
        {
            var own = inner.Take(0);
            var borrowed = inner.Take(1);
            var waiting = inner.Ask(2);
            Assert.Equal([1, 0], [own.Instance, borrowed.Instance]);
            Assert.False(waiting.IsCompleted);

            // Whichever comes back first is taken, the pool's or the parent's.
            own.Dispose();
            Assert.Equal(1, (await waiting).Instance);
            var last = inner.Ask(3);
            borrowed.Dispose();
            Assert.Equal(0, (await last).Instance);
            (await last).Dispose();
            (await waiting).Dispose();
        });

        Assert.Equal(2, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task AParentThatEndsFirst_KeepsItsPermitUntilItIsPaidBack()
    {
        using var limiter = Limiters.Concurrency(1);
        using var outer = Plan.Desk(Options(limiter));
        using var inner = Plan.Desk(Options(limiter));
        Permit? borrowed = null;

        await AsTaskAsync(outer, 0, () =>
        {
            borrowed = inner.Take(0);
            return Task.CompletedTask;
        });
        var next = outer.Ask(1);
        Assert.False(next.IsCompleted);

        borrowed!.Dispose();
        (await next).Dispose();
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task OnceTheParentHasEnded_ThereIsNothingToBorrow()
    {
        using var limiter = Limiters.Concurrency(1);
        using var outer = Plan.Desk(Options(limiter));
        using var inner = Plan.Desk(Options(limiter));
        var parentEnded = new TaskCompletionSource();
        var orphan = Task.CompletedTask;

        await AsTaskAsync(outer, 0, () =>
        {
            orphan = OrphanAsync();
            return Task.CompletedTask;
        });
        using (outer.Take(1))
        {
            parentEnded.SetResult();
            await orphan;
        }

        async Task OrphanAsync()
        {
            await parentEnded.Task.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            Assert.False(inner.Ask(0).IsCompleted);
        }
    }

    [Fact]
    public async Task ANestedWriterOfWhatItsParentWrites_BorrowsTheLock()
    {
        var plan = PermitPlan.Of(PermitPlan.Task("A", null, "ledger"), PermitPlan.Task("B", null, "ledger"));
        using var outer = plan.Desk();
        using var inner = plan.Desk();
        using var stranger = plan.Desk();

        await AsTaskAsync(outer, 0, async () =>
        {
            var first = inner.Take(0);
            var second = inner.Ask(1);
            Assert.False(second.IsCompleted);
            first.Dispose();
            (await second).Dispose();
        });

        stranger.Take().Dispose();
        Assert.False(ExclusiveLock.IsKnown("ledger"));
    }

    // The sibling may not sit on the lock while it waits for the pool that the parent is in.
    [Fact]
    public async Task ASiblingThatWaitsForTheParentsPool_DoesNotHoldTheLockThatTheNestedRunNeeds()
    {
        var outerPlan = new FlowPlan(
            "Outer", Schedule.Phased, OnFailure.Continue, PermitPlan.Task("Parent", "llm"), PermitPlan.Task("Sibling", "llm", "crossed"))
        {
            Pools = [new PlannedPool("llm", 1)],
        };
        using var limiter = Limiters.Concurrency(1);
        using var inner = PermitPlan.Of(PermitPlan.Task("Writer", null, "crossed")).Desk();
        foreach (var options in new[] { null, Options(limiter) })
        {
            using var outer = outerPlan.Desk(options);
            Task<Permit>? sibling = null;

            await AsTaskAsync(outer, 0, () =>
            {
                using (ExecutionContext.SuppressFlow())
                {
                    sibling = Task.Run(() => outer.Ask(1));
                }

                return AsTaskAsync(inner, 0, () => Task.CompletedTask);
            });

            (await sibling!).Dispose();
        }
    }

    [Fact]
    public async Task ARate_IsNotLent()
    {
        using var limiter = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = 1,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromDays(1),
            QueueLimit = 10,
            AutoReplenishment = false,
        });
        using var outer = Plan.Desk(Options(limiter));
        using var inner = Plan.Desk(Options(limiter));
        using var canceled = new CancellationTokenSource();

        await AsTaskAsync(outer, 0, async () =>
        {
            var nested = inner.Ask(0, canceled.Token);
            Assert.False(nested.IsCompleted);
            await canceled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => nested);
        });
    }

    [Fact]
    public async Task OneCanceledWhileItWouldBorrow_HoldsNothing()
    {
        using var limiter = Limiters.Concurrency(1);
        using var outer = Plan.Desk(Options(limiter));
        using var inner = Plan.Desk(Options(limiter));
        using var canceled = new CancellationTokenSource();

        await AsTaskAsync(outer, 0, async () =>
        {
            var first = inner.Take(0);
            var second = inner.Ask(1, canceled.Token);
            await canceled.CancelAsync();
            var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
            Assert.Equal(canceled.Token, thrown.CancellationToken);

            first.Dispose();
            (await inner.Ask(2)).Dispose();
        });

        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task APoolThatTurnsANestedTaskAway_StillLendsTheParentsPermit()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 });
        using var outer = Plan.Desk(Options(limiter));
        using var inner = Plan.Desk(Options(limiter));

        await AsTaskAsync(outer, 0, async () =>
        {
            var first = inner.Take(0);
            var second = inner.Ask(1);
            Assert.False(second.IsCompleted);
            first.Dispose();
            (await second).Dispose();
        });
    }

    /// <summary>As an attempt does it: takes the permit, enters it, and calls the task, all in one method.</summary>
    private static async Task AsTaskAsync(PermitDesk desk, int task, Func<Task> work)
    {
        using var permit = await desk.AcquireAsync(task, CancellationToken.None);
        permit.Enter();
        await work();
    }

    private static FlowOptions Options(RateLimiter limiter) => new() { Pools = new Dictionary<string, RateLimiter> { ["llm"] = limiter } };
}
