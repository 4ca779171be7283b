using System.Threading.RateLimiting;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Pools;

/// <summary>A permit is free again for who goes on because a task has ended: also in a pool where nobody may wait.</summary>
public class HandedOnTests
{
    [Theory]
    [InlineData(Join.All)]
    [InlineData(Join.Any)]
    public async Task ATaskThatGoesOn_FindsThePermitFree(Join join)
    {
        using var pool = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 });
        var plan = new FlowPlan(
            "Work",
            Schedule.Eager,
            OnFailure.Continue,
            [
                new PlannedTask<int>("A") { Phase = 1, Agent = "llm" },
                new PlannedTask<int>("B") { Phase = 2, DependsOn = ["A"], Join = join, Agent = "llm" },
            ])
        {
            Pools = [new PlannedPool("llm", 1)],
        };
        var run = new DrivenRun(plan, options: new FlowOptions { Pools = new Dictionary<string, RateLimiter> { ["llm"] = pool } });

        var running = run.RunAsync();
        await run.StartOf("A");
        await run.SucceedAsync("A");
        await run.StartOf("B").WaitAsync(TimeSpan.FromSeconds(30));
        await run.SucceedAsync("B");
        await running;

        Assert.Equal("A Succeeded, B Succeeded", run.Statuses());
    }
}
