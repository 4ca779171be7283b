using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

public class ResumeJoinTests
{
    [Fact]
    public async Task LosersOfAMetJoin_AreNotRunAgain()
    {
        var plan = TestPlan.Of("A", "B", "J any <- A, B", "X", "Y <- X");
        var first = await new ReplayRun(plan) { Hangs = { "B" }, Fails = { "X" } }.RunAsync();
        Assert.Equal("A Succeeded, B Canceled, J Succeeded, X Failed, Y Skipped", first.Statuses());

        var second = await new ReplayRun(plan, first).RunAsync();

        Assert.Equal(["X", "Y"], second.Started);
        Assert.Same(first["B"], second["B"]);
        Assert.True(second.IsComplete);
    }

    [Fact]
    public async Task ALoserThatFailed_IsKeptToo_AlsoInTheNextResume()
    {
        var plan = TestPlan.Of("A", "B", "J any <- A, B", "X", "Y <- X");
        var first = await new ReplayRun(plan) { Fails = { "A", "X" } }.RunAsync();
        var second = await new ReplayRun(plan, first) { Fails = { "Y" } }.RunAsync();

        var third = await new ReplayRun(plan, second).RunAsync();

        Assert.Equal(["X", "Y"], second.Started);
        Assert.Equal(["Y"], third.Started);
        Assert.Equal("A Failed, B Succeeded, J Succeeded, X Succeeded, Y Succeeded", third.Statuses());
        Assert.True(third.IsComplete);
    }

    [Fact]
    public async Task WhereTheTaskItselfFailed_TheJoinIsMetAtOnce_WithoutTheLosers()
    {
        var plan = TestPlan.Of("A", "B", "J any <- A, B");
        var first = await new ReplayRun(plan) { Hangs = { "B" }, Fails = { "J" } }.RunAsync();

        var second = await new ReplayRun(plan, first).RunAsync();

        Assert.Equal(["J"], second.Started);
        Assert.True(second.IsComplete);
    }

    [Fact]
    public async Task AJoinThatWasNotMet_IsTriedAgain()
    {
        var plan = TestPlan.Of("A", "B", "C", "J 2of <- A, B, C");
        var first = await new ReplayRun(plan) { Fails = { "A", "B" } }.RunAsync();

        var second = await new ReplayRun(plan, first) { Fails = { "A" } }.RunAsync();

        Assert.Equal("A Failed, B Failed, C Canceled, J Skipped", first.Statuses());
        Assert.Equal(["A", "B", "C", "J"], second.Started);
        Assert.Equal("A Failed, B Succeeded, C Succeeded, J Succeeded", second.Statuses());
    }
}
