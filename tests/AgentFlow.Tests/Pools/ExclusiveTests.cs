namespace AgentFlow.Tests.Pools;

public class ExclusiveTests
{
    [Fact]
    public async Task TwoWritersOfOneResource_NeverOverlap_InOneRunOrAcross()
    {
        var plan = PermitPlan.Of(PermitPlan.Task("A", null, "table"), PermitPlan.Task("B", null, "table"));
        using var one = plan.Desk();
        using var other = plan.Desk();

        var first = one.Take(0);
        var second = one.Ask(1);
        var third = other.Ask(0);
        Assert.False(second.IsCompleted);
        Assert.False(third.IsCompleted);

        first.Dispose();
        var next = await await Task.WhenAny(second, third);
        _ = Assert.Single(new[] { second, third }, asked => asked.IsCompleted);
        next.Dispose();
        (await second).Dispose();
        (await third).Dispose();
    }

    [Fact]
    public void WritersOfDifferentResources_DoNotWaitForEachOther()
    {
        using var desk = PermitPlan.Of(PermitPlan.Task("A", null, "files"), PermitPlan.Task("B", null, "queue")).Desk();

        desk.Take(0).Dispose();
        using var first = desk.Take(0);
        using var second = desk.Take(1);
    }

    [Fact]
    public void ALock_IsForgottenWhenNobodyHoldsItOrWaitsForIt()
    {
        using var desk = PermitPlan.Of(PermitPlan.Task("A", null, "forgotten")).Desk();
        Assert.False(ExclusiveLock.IsKnown("forgotten"));

        var permit = desk.Take();
        Assert.True(ExclusiveLock.IsKnown("forgotten"));
        permit.Dispose();

        Assert.False(ExclusiveLock.IsKnown("forgotten"));
    }

    [Fact]
    public async Task OneThatWaitsForALockOfItsRun_LeavesItsPoolToOthers()
    {
        var plan = new FlowPlan(
            "Work",
            Schedule.Phased,
            OnFailure.Continue,
            PermitPlan.Task("A", "llm", "index"),
            PermitPlan.Task("B", "llm", "index"),
            PermitPlan.Task("C", "llm"))
        {
            Pools = [new PlannedPool("llm", 2)],
        };
        using var desk = plan.Desk();

        var a = desk.Take(0);
        var b = desk.Ask(1);
        var c = desk.Take(2);

        a.Dispose();
        (await b).Dispose();
        c.Dispose();
    }

    [Fact]
    public async Task TasksThatTakeSeveralLocks_NeverWaitForEachOtherInACircle()
    {
        var one = PermitPlan.Of(PermitPlan.Task("A", null, "left", "right"), PermitPlan.Task("B", null, "right", "left"));
        using var first = one.Desk();
        using var second = one.Desk();
        int running = 0;

        await Task.WhenAll(Enumerable.Range(0, 400).Select(time => Task.Run(async () =>
        {
            using var permit = await (time % 3 == 0 ? first : second).Ask(time % 2);
            Assert.Equal(1, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
        })));

        Assert.False(ExclusiveLock.IsKnown("left"));
        Assert.False(ExclusiveLock.IsKnown("right"));
    }
}
