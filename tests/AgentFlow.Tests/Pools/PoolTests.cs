namespace AgentFlow.Tests.Pools;

public class PoolTests
{
    [Fact]
    public async Task APoolOf3With1000Tasks_NeverRuns4_AndNeverIdlesWhileOneWaits()
    {
        var random = new Random(7);
        using var desk = PermitPlan.Pool("llm", 3, tasks: 1000).Desk();

        var asked = Enumerable.Range(0, 1000).Select(task => desk.Ask(task)).ToArray();
        var held = new List<Permit>();
        for (int next = 0; next < asked.Length; next++)
        {
            // The one that asked first among those who wait, and no other, is let in by each that ends.
            held.Add(await asked[next]);
            Assert.Equal(held.Count, held.Select(permit => permit.Instance).Distinct().Count());
            Assert.InRange(held[^1].Instance, 0, 2);
            if (held.Count == 3)
            {
                Assert.DoesNotContain(asked.Skip(next + 1), waiting => waiting.IsCompleted);
                int ended = random.Next(held.Count);
                held[ended].Dispose();
                held.RemoveAt(ended);
            }
        }

        Assert.Equal(2, held.Count);
    }

    [Fact]
    public async Task OnManyThreads_NoMoreRunThanThePoolHas()
    {
        using var desk = PermitPlan.Pool("llm", 3, tasks: 1).Desk();
        int running = 0;
        int most = 0;

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(async () =>
        {
            using var permit = await desk.Ask();
            int now = Interlocked.Increment(ref running);
            InterlockedMax(now);
            await Task.Yield();
            Interlocked.Decrement(ref running);
        })));

        Assert.InRange(most, 1, 3);

        void InterlockedMax(int value)
        {
            for (int seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            {
                Interlocked.CompareExchange(ref most, value, seen);
            }
        }
    }

    [Fact]
    public void Instances_AreHandedOutInTurn()
    {
        using var desk = PermitPlan.Pool("llm", 3, tasks: 1).Desk();

        var numbers = new List<int>();
        for (int time = 0; time < 5; time++)
        {
            using var permit = desk.Take();
            numbers.Add(permit.Instance);
        }

        Assert.Equal([0, 1, 2, 0, 1], numbers);
    }

    [Fact]
    public void AnInstanceInUse_IsLeftOut()
    {
        using var desk = PermitPlan.Pool("llm", 3, tasks: 1).Desk();

        var first = desk.Take();
        var second = desk.Take();
        second.Dispose();

        Assert.Equal(2, desk.Take().Instance);
        Assert.Equal(1, desk.Take().Instance);
        first.Dispose();
        Assert.Equal(0, desk.Take().Instance);
    }

    [Fact]
    public void APermitDisposedTwice_IsReleasedOnce()
    {
        using var desk = PermitPlan.Pool("llm", 1, tasks: 1).Desk();
        var first = desk.Take();

        first.Dispose();
        first.Dispose();

        using var second = desk.Take();
        Assert.False(desk.Ask().IsCompleted);
    }

    [Fact]
    public async Task OneCanceledWhileItWaits_HoldsNothing()
    {
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, PermitPlan.Task("A", "llm", "db"), PermitPlan.Task("B", "gpu", "db"))
        {
            Pools = [new PlannedPool("llm", 1), new PlannedPool("gpu", 1)],
            MaxConcurrency = 2,
        };
        using var desk = plan.Desk();
        using var canceled = new CancellationTokenSource();
        var first = desk.Take(0);

        var waiting = desk.Ask(1, canceled.Token);
        await canceled.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        first.Dispose();

        Assert.Equal(canceled.Token, thrown.CancellationToken);
        desk.Take(1).Dispose();
        desk.Take(0).Dispose();
    }

    [Fact]
    public async Task OneThatIsCanceledAlready_IsNotLetIn()
    {
        using var desk = PermitPlan.Pool("llm", 1, tasks: 1).Desk();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Ask(0, new CancellationToken(canceled: true)));

        desk.Take().Dispose();
    }

    [Fact]
    public void APermit_MayBeReleasedAfterItsRun()
    {
        var desk = PermitPlan.Of(PermitPlan.Task("A", null, "late")).Desk();
        var permit = desk.Take();

        desk.Dispose();
        Assert.True(ExclusiveLock.IsKnown("late"));
        permit.Dispose();

        Assert.False(ExclusiveLock.IsKnown("late"));
    }

    [Fact]
    public void APlanWithoutLimits_HasNoDesk()
        => Assert.Null(PermitDesk.For(PermitPlan.Of(PermitPlan.Task("A")), new FlowOptions { RecordTimes = true }));

    [Fact]
    public void OnlyTasksThatNeedAPermit_AreGuarded()
    {
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, PermitPlan.Task("A", "llm"), PermitPlan.Task("B"))
        {
            Pools = [new PlannedPool("llm", 1)],
        };
        using var desk = plan.Desk();

        Assert.True(desk.Guards(0));
        Assert.False(desk.Guards(1));
        Assert.Equal(0, desk.Take(1).Instance);
    }
}
