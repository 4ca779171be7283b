using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

public class PoolOptionsTests
{
    [Fact]
    public void APoolThatThereIsNot_IsRefusedByName()
    {
        var thrown = Assert.Throws<InvalidOperationException>(
            () => PermitDesk.For(PermitPlan.Of(PermitPlan.Task("A", "llm")), new FlowOptions { Pools = new Dictionary<string, RateLimiter>() }));

        Assert.Equal(
            "Task 'A' of 'Work' runs in pool 'llm', which neither an [AgentPool] declares nor FlowOptions.Pools has.", thrown.Message);
    }

    [Fact]
    public void ANullPool_IsRefusedByName()
    {
        var options = new FlowOptions { Pools = new Dictionary<string, RateLimiter> { ["llm"] = null! } };

        var thrown = Assert.Throws<InvalidOperationException>(() => PermitDesk.For(PermitPlan.Pool("llm", 1, tasks: 1), options));

        Assert.Equal("FlowOptions.Pools has null for pool 'llm', which task 'T0' of 'Work' runs in.", thrown.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ABoundThatLetsNothingRun_IsRefused(int bound)
    {
        var thrown = Assert.Throws<InvalidOperationException>(
            () => PermitDesk.For(PermitPlan.Of(PermitPlan.Task("A")), new FlowOptions { MaxConcurrency = bound }));

        Assert.Equal($"FlowOptions.MaxConcurrency of a run of 'Work' is {bound}; it must be greater than zero.", thrown.Message);
    }

    [Fact]
    public void APoolWithoutInstances_IsRefused()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => PermitDesk.For(PermitPlan.Pool("llm", 0, tasks: 1), options: null));

        Assert.Equal("Pool 'llm' of 'Work' has 0 instances; it must have at least one.", thrown.Message);
    }
}
