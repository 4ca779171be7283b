using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

/// <summary>Tasks that only come after another one and take nothing of it.</summary>
public class ResumeOrderTests
{
    [Theory]
    [InlineData("A")]
    [InlineData(null)]
    public async Task WhoOnlyCameAfterAnOptionalFailure_IsKept_WhateverBecomesOfItNow(string? failing)
    {
        var plan = TestPlan.Of("A optional", "B <- A?!", "C <- A?", "D <- B");
        var first = await ResumeTests.RunAsync(new TestRun(plan, FlowMode.Reporting), failing: "A");

        var second = await ResumeTests.RunAsync(new TestRun(plan, first), failing);

        Assert.Equal(["A", "C"], second.Started);
        Assert.Same(first["B"], second["B"]);
        Assert.Same(first["D"], second["D"]);
        Assert.True(second.IsComplete);
    }

    [Fact]
    public async Task WhoOnlyCameAfterAWhenThatSaidNo_IsKept_WhereItSaysYesNow()
    {
        var plan = TestPlan.Of("W when", "V when", "X optional", "B <- W!", "C <- V?, W?!, X?!");
        var first = await new ReplayRun(plan) { SaysNo = { "W", "V" }, Fails = { "X" } }.RunAsync();

        var second = await new ReplayRun(plan, first) { SaysNo = { "V" } }.RunAsync();
        var third = await new ReplayRun(plan, second).RunAsync();

        Assert.Equal(["W", "X"], second.Started);
        Assert.Equal(["V", "C"], third.Started);
        Assert.Same(first["B"], third["B"]);
    }
}
