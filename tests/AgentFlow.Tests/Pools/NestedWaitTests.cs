using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Pools;

/// <summary>Tasks that hold a lock or a permit of a pool, and whose nested runs need those of others.</summary>
public class NestedWaitTests
{
    [Fact]
    public async Task WhoWouldWaitInACircle_IsRefused_AndTheOtherGoesOn()
    {
        using var a = new HoldingTask("A", "circle x");
        using var b = new HoldingTask("B", "circle y");
        var first = a.Nested("circle y");
        Assert.False(first.IsCompleted);

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => b.Nested("circle x"));

        Assert.Equal(
            "These tasks would wait for each other for ever: "
            + "task 'Inner' of 'InB' waits for the lock 'circle x', which task 'Outer' of 'A' holds until the run nested in it has ended; "
            + "task 'Inner' of 'InA' waits for the lock 'circle y', which task 'Outer' of 'B' holds until the run nested in it has ended. "
            + "Let a task hold no pool or lock while it starts a run that needs another one, or let all of them take them in one order.",
            thrown.Message);
        Assert.False(first.IsCompleted);
        b.Dispose();
        (await first).Dispose();
    }

    [Fact]
    public async Task ACircleOfSeveral_IsSeen_AndAChainIsNone()
    {
        using var a = new HoldingTask("A", "several x");
        using var b = new HoldingTask("B", "several y");
        using var c = new HoldingTask("C", "several z");
        var ofA = a.Nested("several y");
        var ofB = b.Nested("several z");
        var again = a.Nested("several y");
        Assert.False(ofA.IsCompleted || ofB.IsCompleted || again.IsCompleted);

        Assert.Contains("'InC'", (await Assert.ThrowsAsync<InvalidOperationException>(() => c.Nested("several x"))).Message);

        c.Dispose();
        (await ofB).Dispose();
        b.Dispose();
        (await ofA).Dispose();
        (await again).Dispose();
    }

    [Fact]
    public async Task WhereOneHolderOfAPoolGoesOn_NobodyIsRefused()
    {
        using var limiter = Limiters.Concurrency(2);
        using var a = new HoldingTask("A", null, limiter);
        using var free = new HoldingTask("Free", null, limiter);
        using var b = new HoldingTask("B", "pool y");
        var ofA = a.Nested("pool y");
        var ofB = b.Nested(null, limiter);
        Assert.False(ofA.IsCompleted || ofB.IsCompleted);

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => free.Nested("pool y"));

        Assert.Contains("task 'Outer' of 'B' holds", thrown.Message);
        Assert.Contains("task 'Inner' of 'InB' waits for the pool 'llm'", thrown.Message);
        free.Dispose();
        (await ofB).Dispose();
        b.Dispose();
        (await ofA).Dispose();
    }

    [Fact]
    public async Task APermitThatIsBorrowed_IsInTheWayToo()
    {
        using var parent = new HoldingTask("A", "borrowed x");
        using var borrower = parent.Child("B", "borrowed x");
        using var other = parent.Child("C", "borrowed y");
        var ofBorrower = borrower.Nested("borrowed y");
        Assert.False(ofBorrower.IsCompleted);

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => other.Nested("borrowed x"));

        Assert.Contains("waits for the lock 'borrowed x', which task 'Outer' of 'B' holds", thrown.Message);
        other.Dispose();
        (await ofBorrower).Dispose();
    }

    [Fact]
    public async Task AWaitThatEnded_IsForgotten()
    {
        using var a = new HoldingTask("A", "forgotten x");
        using var b = new HoldingTask("B", "forgotten y");
        using var canceled = new CancellationTokenSource();
        var ofA = a.Nested("forgotten y", cancellationToken: canceled.Token);
        await canceled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ofA);

        var ofB = b.Nested("forgotten x");
        Assert.False(ofB.IsCompleted);
        a.Dispose();
        (await ofB).Dispose();
    }

    [Fact]
    public async Task OfTwoRuns_TheTaskThatIsRefusedFails_AndBothRunsEnd()
    {
        var bothHold = new Barrier(2);

        var runs = await Task.WhenAll(RunAsync("A", "runs x", "runs y"), RunAsync("B", "runs y", "runs x")).WaitAsync(TimeSpan.FromSeconds(30));

        var inner = runs.Select(run => run.Outcome<TestRun>(0).Value).ToArray();
        Assert.Equal(["Inner Failed", "Inner Succeeded"], inner.Select(run => run.Statuses()).Order());
        Assert.StartsWith("These tasks would wait for each other for ever: ", inner.SelectMany(run => run.Gaps).Single().Message);

        async Task<TestRun> RunAsync(string name, string held, string needed)
        {
            await Task.Yield();
            var run = TestRun.Reporting(Of(name, new PlannedTask<TestRun>("Outer") { Exclusive = [held] }));
            var outer = run.Attempt<TestRun>(0, async _ =>
            {
                bothHold.SignalAndWait();
                var nested = TestRun.Reporting(Of($"In{name}", PermitPlan.Task("Inner", null, needed)));
                var inner = nested.Attempt<int>(0, _ => Task.FromResult(1));
                await nested.WhenAll(inner);
                return nested.End(nested);
            });
            await run.WhenAll(outer);
            return run.End(run);
        }
    }

    private static FlowPlan Of(string name, PlannedTask task) => new(name, Schedule.Phased, OnFailure.Continue, task);
}
