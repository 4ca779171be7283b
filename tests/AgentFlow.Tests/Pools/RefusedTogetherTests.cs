using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

/// <summary>Tasks of nested runs that need several things: where giving up what they have taken lets nobody go on, one is refused.</summary>
public sealed class RefusedTogetherTests : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = Limiters.Concurrency(1);

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task WhatTheParentHolds_IsNotGivenUp_SoThatTheCircleIsRefused()
    {
        using var parent = new HoldingTask("T", "parent x");
        using var holder = new HoldingTask("U", null, _limiter);
        var asked = parent.Nested("parent y", _limiter);
        Assert.False(asked.IsCompleted);

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => holder.Nested("parent x"));

        Assert.StartsWith(
            "These tasks would wait for each other for ever: "
            + "task 'Inner' of 'InU' waits for the lock 'parent x', which task 'Outer' of 'T' holds until the run nested in it has ended; "
            + "task 'Inner' of 'InT' waits for the pool 'llm', which task 'Outer' of 'U' holds until the run nested in it has ended.",
            thrown.Message);
        Assert.False(asked.IsCompleted);
        holder.Dispose();
        (await asked).Dispose();
        parent.Dispose();
        AssertFree("parent x");
        AssertFree("parent y");
    }

    [Fact]
    public async Task OneOfANestedRun_WhoseParentIsInTheCircle_IsRefusedAndHoldsNothing()
    {
        using var parent = new HoldingTask("T", "refused x");
        using var holder = new HoldingTask("U", null, _limiter);
        var ofHolder = holder.Nested("refused x");
        Assert.False(ofHolder.IsCompleted);

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => parent.Nested("refused y", _limiter));

        Assert.StartsWith("These tasks would wait for each other for ever: task 'Inner' of 'InT' waits for the pool 'llm'", thrown.Message);
        Assert.False(ExclusiveLock.IsKnown("refused y"));
        parent.Dispose();
        (await ofHolder).Dispose();
        holder.Dispose();
        AssertFree("refused x");
    }

    // Both need the same lock, too, which hides from either what the other lacks for as long as one of them waits for that lock.
    [Fact]
    public async Task ACircleThatGivingUpDoesNotOpen_IsRefused()
    {
        using var first = new HoldingTask("T", null, _limiter);
        using var second = new HoldingTask("U", "hidden z");
        var ofFirst = first.NestedWriting(["hidden a", "hidden z"]);
        var ofSecond = second.NestedWriting(["hidden a"], _limiter);

        var refused = await Task.WhenAny(ofFirst, ofSecond).WaitAsync(TimeSpan.FromSeconds(30));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => refused);
        Assert.Contains("task 'Inner' of 'InT' waits for the lock 'hidden z', which task 'Outer' of 'U' holds", thrown.Message);
        Assert.Contains("task 'Inner' of 'InU' waits for the pool 'llm', which task 'Outer' of 'T' holds", thrown.Message);
        (refused == ofFirst ? first : second).Dispose();
        (await (refused == ofFirst ? ofSecond : ofFirst)).Dispose();
        first.Dispose();
        second.Dispose();
        AssertFree("hidden a");
        AssertFree("hidden z");
    }

    [Fact]
    public async Task OneOfANestedRun_BorrowsItsParentsLock_WhileItWaitsForThePool()
    {
        using var parent = new HoldingTask("T", "lent x");
        using var holder = new HoldingTask("U", null, _limiter);
        var asked = parent.Nested("lent x", _limiter);
        var sibling = parent.Nested("lent x");
        Assert.False(asked.IsCompleted || sibling.IsCompleted);

        holder.Dispose();
        (await asked).Dispose();
        (await sibling).Dispose();
        parent.Dispose();
        AssertFree("lent x");
    }

    private void AssertFree(string resource)
    {
        _limiter.AssertFree(1);
        Assert.False(ExclusiveLock.IsKnown(resource));
    }
}
