using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

/// <summary>A task that needs several things which runs share gets its turn, though others keep coming for one of them.</summary>
public sealed class FairTurnTests : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = Limiters.Concurrency(1);

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task OneThatNeedsALockAndAPool_IsOvertakenByNobodyWhoAsksForOneOfThemLater()
    {
        using var both = Desk(PermitPlan.Task("Both", "llm", "fair"));
        using var locks = Desk(PermitPlan.Task("Lock", null, "fair"));
        using var pools = Desk(PermitPlan.Task("Pool", "llm"));
        var heldLock = locks.Take();
        var heldPool = pools.Take();
        var asked = both.Ask();
        var nextPool = pools.Ask();
        using var others = Desk(PermitPlan.Task("Lock", null, "fair"));
        var nextLock = others.Ask();

        heldLock.Dispose();
        _limiter.AwaitQueue(2);
        var laterPool = pools.Ask();
        heldPool.Dispose();
        (await nextPool).Dispose();

        Assert.Same(asked, await Task.WhenAny(asked, laterPool));
        Assert.False(nextLock.IsCompleted);
        (await asked).Dispose();
        (await nextLock).Dispose();
        (await laterPool).Dispose();
        _limiter.AssertFree(1);
        Assert.False(ExclusiveLock.IsKnown("fair"));
    }

    [Fact]
    public async Task OneThatNeedsTwoLocks_IsOvertakenByNobodyWhoAsksForOneOfThemLater()
    {
        using var both = Desk(PermitPlan.Task("Both", null, "fair right", "fair left"));
        using var one = Desk(PermitPlan.Task("Left", null, "fair left"), PermitPlan.Task("Right", null, "fair right"));
        using var other = Desk(PermitPlan.Task("Left", null, "fair left"), PermitPlan.Task("Right", null, "fair right"));
        using var last = Desk(PermitPlan.Task("Left", null, "fair left"), PermitPlan.Task("Right", null, "fair right"));
        var heldLeft = one.Take(0);
        var heldRight = one.Take(1);
        var asked = both.Ask();
        var nextLeft = other.Ask(0);
        var nextRight = other.Ask(1);

        heldLeft.Dispose();
        Queues.AwaitLockQueue("fair right", 2);
        var laterRight = last.Ask(1);
        heldRight.Dispose();
        (await nextRight).Dispose();

        Assert.Same(asked, await Task.WhenAny(asked, laterRight));
        Assert.False(nextLeft.IsCompleted);
        (await asked).Dispose();
        (await nextLeft).Dispose();
        (await laterRight).Dispose();
        Assert.False(ExclusiveLock.IsKnown("fair left"));
        Assert.False(ExclusiveLock.IsKnown("fair right"));
    }

    [Fact]
    public async Task OneThatNeedsALockAndAPool_GetsItsTurn_HoweverManyKeepComing()
    {
        using var both = Desk(PermitPlan.Task("Both", "llm", "kept coming"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var held = both.Take();
        Task? turn = null;
        var others = Enumerable.Range(0, 8).Select(other => ComeAsync(other % 2 == 0 ? null : "llm")).ToArray();
        turn = TurnAsync();

        held.Dispose();
        await Task.WhenAll([turn, .. others]);

        Assert.False(patience.IsCancellationRequested, "Others kept coming, and it did not get its turn.");
        _limiter.AssertFree(1);
        Assert.False(ExclusiveLock.IsKnown("kept coming"));

        async Task TurnAsync() => (await both.Ask()).Dispose();

        // Asks anew before it gives back, so that there is always one who waits.
        async Task ComeAsync(string? agent)
        {
            using var desk = Desk(PermitPlan.Task("One", agent, agent is null ? ["kept coming"] : []));
            for (var next = desk.Ask(); ;)
            {
                var permit = await next;
                bool isLast = turn is { IsCompleted: true } || patience.IsCancellationRequested;
                next = isLast ? null! : desk.Ask();
                permit.Dispose();
                if (isLast)
                {
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task WhileOneWaitsForItsLock_ThePoolIsForOthers()
    {
        using var locks = Desk(PermitPlan.Task("Lock", null, "not idle"));
        using var both = Desk(PermitPlan.Task("Both", "llm", "not idle"));
        using var pools = Desk(PermitPlan.Task("Pool", "llm"));
        var held = locks.Take();
        var asked = both.Ask();

        pools.Take().Dispose();
        pools.Take().Dispose();
        Assert.False(asked.IsCompleted);

        held.Dispose();
        (await asked).Dispose();
    }

    [Fact]
    public async Task OneCanceledWhileItHoldsOneAndWaitsForAnother_LeavesAllFree()
    {
        using var both = Desk(PermitPlan.Task("Both", "llm", "canceled one", "canceled two"));
        using var locks = Desk(PermitPlan.Task("Lock", null, "canceled one"));
        using var pools = Desk(PermitPlan.Task("Pool", "llm"));
        using var canceled = new CancellationTokenSource();
        var held = pools.Take();
        var asked = both.Ask(0, canceled.Token);
        var next = locks.Ask();
        Assert.False(next.IsCompleted);

        await canceled.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(canceled.Token, thrown.CancellationToken);
        (await next).Dispose();
        held.Dispose();
        _limiter.AssertFree(1);
        Assert.False(ExclusiveLock.IsKnown("canceled one"));
        Assert.False(ExclusiveLock.IsKnown("canceled two"));
        both.Take().Dispose();
    }

    private PermitDesk Desk(params PlannedTask[] tasks)
        => PermitPlan.Of(tasks).Desk(new FlowOptions { Pools = new Dictionary<string, RateLimiter> { ["llm"] = _limiter } });
}
