using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

public class ResumeWhenTests
{
    private static readonly FlowPlan Plan = TestPlan.Of("W when", "A", "B <- W?", "C <- B", "D <- A");

    [Fact]
    public async Task WhereItSaysNoAgain_WhatSawItIsKept()
    {
        var first = await new ReplayRun(Plan) { SaysNo = { "W" }, Fails = { "A" } }.RunAsync();

        var second = await new ReplayRun(Plan, first) { SaysNo = { "W" } }.RunAsync();

        Assert.Equal(["A", "D"], second.Started);
        Assert.Same(first["B"], second["B"]);
        Assert.Same(first["C"], second["C"]);
        Assert.Equal("W Skipped, A Succeeded, B Succeeded, C Succeeded, D Succeeded", second.Statuses());
        Assert.True(second.IsComplete);
    }

    [Fact]
    public async Task WhereItSaysYesNow_WhatSawItRunsAgain_AndWhatFollows()
    {
        var first = await new ReplayRun(Plan) { SaysNo = { "W" } }.RunAsync();

        var second = await new ReplayRun(Plan, first).RunAsync();

        Assert.Equal(["W", "B", "C"], second.Started);
        Assert.Equal("W Succeeded, A Succeeded, B Succeeded, C Succeeded, D Succeeded", second.Statuses());
    }

    [Fact]
    public async Task WhereItsOwnNeedsFail_WhatSawItRunsAgain()
    {
        var plan = TestPlan.Of("X", "V", "W when <- V", "B <- W?", "V2 <- X?", "U when <- V2", "C <- U?");
        var first = await new ReplayRun(plan) { SaysNo = { "W", "U" }, Fails = { "X" } }.RunAsync();

        var second = await new ReplayRun(plan, first) { SaysNo = { "W", "U" }, Fails = { "V2" } }.RunAsync();

        Assert.Equal(["X", "V2", "C"], second.Started);
        Assert.Equal("X Succeeded, V Succeeded, W Skipped, B Succeeded, V2 Failed, U Skipped, C Succeeded", second.Statuses());
    }

    [Fact]
    public async Task AKeptAnswer_IsKeptInTheNextResume()
    {
        var first = await new ReplayRun(Plan) { SaysNo = { "W" }, Fails = { "A" } }.RunAsync();
        var second = await new ReplayRun(Plan, first) { SaysNo = { "W" }, Fails = { "D" } }.RunAsync();

        var third = await new ReplayRun(Plan, second) { SaysNo = { "W" } }.RunAsync();

        Assert.Equal(["D"], third.Started);
        Assert.Same(first["C"], third["C"]);
    }

    [Fact]
    public async Task AnObserver_IsToldOfTheKeptOnesOnce()
    {
        var first = await new ReplayRun(Plan) { SaysNo = { "W" } }.RunAsync();
        var log = new Events.EventLog();

        await new ReplayRun(Plan, first, new FlowOptions { Observer = log }) { SaysNo = { "W" } }.RunAsync();

        Assert.Equal("TaskCompleted Skipped", log.Of("W"));
        Assert.Equal("TaskCompleted Succeeded", log.Of("B"));
    }
}
