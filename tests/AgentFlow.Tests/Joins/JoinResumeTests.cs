using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Joins;

public class JoinResumeTests
{
    private static readonly FlowPlan Plan = TestPlan.Of("A", "B", "J any <- A, B", "K <- J");

    [Fact]
    public async Task LosersOfAJoinThatWasMet_AreNotRunAgain()
    {
        var first = new DrivenRun(Plan) { Tasks = { ["A"] = Gives(0), ["J"] = Gives(2), ["K"] = _ => throw new IOException("down") } };
        await first.RunAsync();
        Assert.Equal("A Succeeded, B Canceled, J Succeeded, K Failed", first.Statuses());

        var second = new DrivenRun(first) { Tasks = { ["K"] = Gives(3) } };
        await second.RunAsync();
        Assert.Equal("A Succeeded, B Canceled, J Succeeded, K Succeeded", second.Statuses());
        Assert.False(second.HasStarted("A") || second.HasStarted("B") || second.HasStarted("J"));
        Assert.True(second.IsComplete);

        var third = new DrivenRun(second);
        await third.RunAsync();
        Assert.False(third.HasStarted("K"));
        Assert.True(third.IsComplete);
    }

    [Fact]
    public async Task AJoinThatWasNotMet_IsTriedAgainWithWhatFailed()
    {
        var first = new DrivenRun(Plan) { Tasks = { ["A"] = _ => throw new IOException("down"), ["B"] = _ => throw new IOException("down") } };
        await first.RunAsync();
        Assert.Equal("A Failed, B Failed, J Skipped, K Skipped", first.Statuses());

        var second = new DrivenRun(first) { Tasks = { ["B"] = Gives(1), ["J"] = Gives(2), ["K"] = Gives(3) } };
        await second.RunAsync();
        Assert.Equal("A Canceled, B Succeeded, J Succeeded, K Succeeded", second.Statuses());
    }

    [Fact]
    public async Task WhatWasRefused_IsAskedAgain_AndWhatNeedsItRuns()
    {
        var plan = TestPlan.Of("A", "Deploy approval <- A", "B <- Deploy");
        var first = new DrivenRun(plan, options: new FlowOptions { Approvals = new Gate(Approval.Refused("not yet")) }) { Tasks = { ["A"] = Gives(0) } };
        await first.RunAsync();
        Assert.Equal("A Succeeded, Deploy Skipped, B Skipped", first.Statuses());

        var second = new DrivenRun(first, new FlowOptions { Approvals = new Gate(Approval.Granted) }) { Tasks = { ["Deploy"] = Gives(1), ["B"] = Gives(2) } };
        await second.RunAsync();
        Assert.Equal("A Succeeded, Deploy Succeeded, B Succeeded", second.Statuses());
        Assert.False(second.HasStarted("A"));
    }

    [Fact]
    public async Task ACondition_IsAskedAgain()
    {
        var plan = TestPlan.Of("A", "B when <- A", "C <- B");
        var first = new DrivenRun(plan) { Tasks = { ["A"] = Gives(0), ["C"] = Gives(2) }, Conditions = { ["B"] = () => false } };
        await first.RunAsync();
        Assert.Equal("A Succeeded, B Skipped, C Succeeded", first.Statuses());

        var second = new DrivenRun(first) { Tasks = { ["B"] = Gives(1), ["C"] = Gives(2) } };
        await second.RunAsync();
        Assert.Equal("A Succeeded, B Succeeded, C Succeeded", second.Statuses());
        Assert.True(second.HasStarted("C"));
    }

    private static Func<TaskAttempt, Task<int>> Gives(int value) => _ => Task.FromResult(value);

    private sealed class Gate(Approval answer) : IApprovalGate
    {
        public ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken) => new(answer);
    }
}
