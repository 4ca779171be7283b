using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

/// <summary>What has taken a lock and waits for a pool gives the lock up, where who holds the pool waits for the lock in a nested run.</summary>
public sealed class YieldingTests : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = Limiters.Concurrency(1);

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task WhatWaitsForThePool_GivesUpItsLock_ToWhoHoldsThePool()
    {
        using var both = Both("given up");
        using var holder = new HoldingTask("T", null, _limiter);
        var asked = both.Ask();
        Assert.False(asked.IsCompleted);

        var nested = await holder.Nested("given up").WaitAsync(TimeSpan.FromSeconds(30));

        Assert.False(asked.IsCompleted);
        nested.Dispose();
        holder.Dispose();
        (await asked).Dispose();
        AssertFree("given up");
    }

    [Fact]
    public async Task WhatIsGivenTheLockFirst_GivesItUp_OnceItWouldWaitForThePool()
    {
        using var both = Both("given first");
        using var holder = new HoldingTask("T", null, _limiter);
        using var writer = new HoldingTask("Writer", "given first");
        var asked = both.Ask();
        var nested = holder.Nested("given first");
        Assert.False(asked.IsCompleted || nested.IsCompleted);

        writer.Dispose();

        (await nested.WaitAsync(TimeSpan.FromSeconds(30))).Dispose();
        Assert.False(asked.IsCompleted);
        holder.Dispose();
        (await asked).Dispose();
        AssertFree("given first");
    }

    [Fact]
    public async Task WhatGaveUp_WaitsBehindOthers_AndKeepsThePoolFromNobodyWhileItsLockIsTaken()
    {
        using var both = Both("behind");
        using var one = PermitPlan.Of(PermitPlan.Task("One", null, "behind")).Desk();
        using var other = PermitPlan.Of(PermitPlan.Task("Other", null, "behind")).Desk();
        using var holder = new HoldingTask("T", null, _limiter);
        var asked = both.Ask();
        var ofOne = one.Ask();
        var nested = holder.Nested("behind");
        var ofOther = other.Ask();

        (await ofOne).Dispose();
        (await nested).Dispose();
        var writing = await ofOther;
        _limiter.AwaitQueue(1);
        holder.Dispose();
        Queues.AwaitLockQueue("behind", 1);

        _limiter.AssertFree(1);
        writing.Dispose();
        (await asked).Dispose();
        AssertFree("behind");
    }

    [Fact]
    public async Task OfSeveralInACircle_TheLastToWaitGivesUp_AndAllGetTheirTurn()
    {
        using var other = Limiters.Concurrency(1);
        using var first = Both("several one");
        using var second = Both("several two", other);
        using var holder = new HoldingTask("T", null, _limiter);
        using var otherHolder = new HoldingTask("U", null, other);
        var askedFirst = first.Ask();
        var askedSecond = second.Ask();
        var nested = holder.Nested("several two");
        var otherNested = otherHolder.Nested("several one");

        (await nested.WaitAsync(TimeSpan.FromSeconds(30))).Dispose();
        Assert.False(askedFirst.IsCompleted || askedSecond.IsCompleted || otherNested.IsCompleted);
        holder.Dispose();
        (await askedFirst).Dispose();
        (await otherNested).Dispose();
        otherHolder.Dispose();
        (await askedSecond).Dispose();
        other.AssertFree(1);
        AssertFree("several one");
        AssertFree("several two");
    }

    [Fact]
    public async Task OneThatWasToldToGiveUp_IsCanceledLikeAnyOther()
    {
        using var both = Both("told");
        using var holder = new HoldingTask("T", null, _limiter);
        using var canceled = new CancellationTokenSource();
        var asked = both.Ask(0, canceled.Token);
        var nested = await holder.Nested("told");
        _limiter.AwaitQueue(1);

        await canceled.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(canceled.Token, thrown.CancellationToken);
        nested.Dispose();
        holder.Dispose();
        AssertFree("told");
    }

    private PermitDesk Both(string resource, RateLimiter? limiter = null)
        => PermitPlan.Of(PermitPlan.Task("Both", "llm", resource))
            .Desk(new FlowOptions { Pools = new Dictionary<string, RateLimiter> { ["llm"] = limiter ?? _limiter } });

    private void AssertFree(string resource)
    {
        _limiter.AssertFree(1);
        Assert.False(ExclusiveLock.IsKnown(resource));
    }
}
