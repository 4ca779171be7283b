using System.Threading.RateLimiting;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Pools;

/// <summary>Whole runs, whose tasks are attempted as generated code does it.</summary>
public class PooledRunTests
{
    [Fact]
    public async Task NestedRunsThatShareTheirParentsPoolOf1_End()
    {
        using var limiter = Limiters.Concurrency(1);
        var options = new FlowOptions { Pools = new Dictionary<string, RateLimiter> { ["llm"] = limiter } };
        int running = 0;

        var outer = await RunAsync(PermitPlan.Pool("llm", 1, tasks: 2), options, async _ =>
        {
            var inner = await RunAsync(PermitPlan.Pool("llm", 1, tasks: 5), options, async _ =>
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await Task.Yield();
                return Interlocked.Decrement(ref running);
            });
            Assert.True(inner.IsComplete, inner.Statuses());
            return 0;
        });

        Assert.True(outer.IsComplete, outer.Statuses());
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task ThePermitOfATimedOutAttempt_IsHeldUntilItReallyEnds()
    {
        using var limiter = Limiters.Concurrency(1);
        var clock = new FakeClock();
        var plan = new FlowPlan(
            "Work", Schedule.Phased, OnFailure.Continue, new PlannedTask<int>("A") { Agent = "llm", TimeoutMs = 1000, TakesContext = true });
        using var root = new TemporaryFolder();
        var ended = new TaskCompletionSource<int>();
        var options = new FlowOptions
        {
            Pools = new Dictionary<string, RateLimiter> { ["llm"] = limiter },
            TimeProvider = clock,
            WorkspaceRoot = root.Root,
        };

        var running = RunAsync(plan, options, attempt => Directory.Exists(attempt.Context.Workspace) ? ended.Task : null!);
        clock.Advance(1000);
        var run = await running;
        Assert.Equal("A TimedOut", run.Statuses());
        Assert.Equal(0, limiter.GetStatistics()!.CurrentAvailablePermits);
        var waiting = limiter.AcquireAsync();
        ended.SetResult(1);

        Assert.True((await waiting).IsAcquired);
        Assert.NotEmpty(Directory.EnumerateDirectories(root.Root));
    }

    [Fact]
    public async Task AContext_TellsTheInstanceThatItRunsIn()
    {
        var plan = new FlowPlan(
            "Work",
            Schedule.Phased,
            OnFailure.Continue,
            [.. Enumerable.Range(0, 4).Select(task => new PlannedTask<int>($"T{task}") { Agent = "llm", TakesContext = true })])
        {
            Pools = [new PlannedPool("llm", 3)],
        };

        var run = await RunAsync(plan, options: null, attempt => Task.FromResult(attempt.Context.Instance));

        Assert.Equal([0, 1, 2, 0], run.Outcomes.Select(outcome => ((TaskOutcome<int>)outcome).Value));
    }

    private static async Task<TestRun> RunAsync(FlowPlan plan, FlowOptions? options, Func<TaskAttempt, Task<int>> work)
    {
        var run = TestRun.Reporting(plan, options);
        await run.WhenAll(plan.Tasks.Select((_, task) => (Task)run.Attempt(task, work)).ToArray());
        return run.End(run);
    }
}
