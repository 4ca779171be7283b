namespace AgentFlow.Tests.Pools;

public class RunBoundTests
{
    [Theory]
    [InlineData(2, null, 2)]
    [InlineData(2, 1, 1)]
    [InlineData(2, 3, 3)]
    [InlineData(0, 3, 3)]
    public void TheBoundOfTheOptions_StandsInPlaceOfTheWorkflows(int workflows, int? options, int expected)
    {
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, PermitPlan.Task("A")) { MaxConcurrency = workflows };
        using var desk = plan.Desk(new FlowOptions { MaxConcurrency = options });

        for (int permit = 0; permit < expected; permit++)
        {
            desk.Take();
        }

        Assert.False(desk.Ask().IsCompleted);
    }

    [Fact]
    public async Task OneThatWaitsForItsPool_DoesNotCountAsRunning()
    {
        var plan = new FlowPlan(
            "Work", Schedule.Phased, OnFailure.Continue, PermitPlan.Task("A", "llm"), PermitPlan.Task("B", "llm"), PermitPlan.Task("C"))
        {
            Pools = [new PlannedPool("llm", 1)],
            MaxConcurrency = 2,
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
    public void RunsOfOnePlan_CountEachForItself()
    {
        var plan = PermitPlan.Pool("llm", 1, tasks: 1);
        using var one = plan.Desk();
        using var other = plan.Desk();

        one.Take();
        other.Take();
    }
}
