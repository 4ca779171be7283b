using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Approvals;

public class ApprovalTests
{
    [Fact]
    public async Task Granted_ItStarts()
    {
        var gate = new FakeGate();
        var run = new DrivenRun(TestPlan.Of("A", "Deploy approval <- A"), options: new FlowOptions { Approvals = gate });

        var running = run.RunAsync();
        await run.SucceedAsync("A");
        var request = await gate.Asked;
        Assert.False(run.HasStarted("Deploy"));
        gate.Answer.SetResult(Approval.Granted);
        await run.StartOf("Deploy");
        await run.SucceedAsync("Deploy");
        await running;

        Assert.Equal("A Succeeded, Deploy Succeeded", run.Statuses());
        Assert.Equal("Deploy of Work", request.ToString());
        Assert.Equal(["orderId", "task"], request.Inputs.Keys);
        Assert.Equal("order-42", request.Inputs["orderId"]);
        Assert.Equal(["A"], request.Outcomes.Select(outcome => outcome.TaskName));
        Assert.NotEqual(Guid.Empty, request.RunId);
        Assert.Equal(1, gate.Count);
    }

    [Fact]
    public async Task Refused_ItIsSkippedWithTheReason_AndTheRunIsNotComplete()
    {
        var gate = new FakeGate();
        gate.Answer.SetResult(Approval.Refused("The budget is spent."));
        var run = new DrivenRun(TestPlan.Of(OnFailure.Stop, "Deploy approval", "B <- Deploy"), FlowMode.Throwing, new FlowOptions { Approvals = gate });

        var thrown = await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.Equal("Deploy Skipped, B Skipped", run.Statuses());
        Assert.Equal("The budget is spent.", run["Deploy"].Error!.Message);
        Assert.Empty(run["Deploy"].Error!.CausedBy);
        Assert.Equal(["Deploy"], run["B"].Error!.CausedBy);
        Assert.Equal("Skipped, because 'Deploy' was skipped: The budget is spent.", run["B"].Error!.Message);
        Assert.Equal(0, run["Deploy"].Attempts);
        Assert.Equal(
            "2 of 2 tasks of 'Work' gave no result: 'Deploy' was skipped: The budget is spent; 'B' was skipped, because 'Deploy' was skipped.",
            thrown.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatTheGateThrows_FailsTheTask(bool atOnce)
    {
        var gate = new FakeGate { OnAsk = atOnce ? () => throw new IOException("no mail") : () => { } };
        gate.Answer.SetException(new IOException("no mail"));
        var run = new DrivenRun(TestPlan.Of("Deploy approval"), options: new FlowOptions { Approvals = gate });

        await run.RunAsync();

        Assert.Equal("Deploy Failed", run.Statuses());
        Assert.IsType<IOException>(run["Deploy"].Error!.Exception);
    }

    [Fact]
    public async Task NoAnswer_IsAFailure()
    {
        var gate = new FakeGate();
        gate.Answer.SetResult(null!);
        var run = new DrivenRun(TestPlan.Of("Deploy approval"), options: new FlowOptions { Approvals = gate });

        await run.RunAsync();

        Assert.Equal("FlowOptions.Approvals answered nothing for 'Deploy'; it has to grant or to refuse.", run["Deploy"].Error!.Message);
    }

    [Fact]
    public async Task ACanceledRun_DoesNotWaitForTheGate()
    {
        using var source = new CancellationTokenSource();
        var gate = new FakeGate();
        var run = new DrivenRun(TestPlan.Of("Deploy approval"), options: new FlowOptions { Approvals = gate }, cancellationToken: source.Token);

        var running = run.RunAsync();
        await gate.Asked;
        source.Cancel();
        await running;

        Assert.Equal("Deploy Canceled", run.Statuses());
        Assert.True(gate.Token.IsCancellationRequested);
        Assert.False(run.HasStarted("Deploy"));
        gate.Answer.SetException(new IOException("too late"));
    }

    [Fact]
    public async Task ALoserThatWaits_IsNoLongerWaitedFor()
    {
        var gate = new FakeGate();
        var run = new DrivenRun(TestPlan.Of("A", "B approval", "J any <- A, B"), options: new FlowOptions { Approvals = gate });

        var running = run.RunAsync();
        await gate.Asked;
        await run.SucceedAsync("A");
        await run.StartOf("J");
        await run.SucceedAsync("J");
        await running;

        Assert.Equal("A Succeeded, B Canceled, J Succeeded", run.Statuses());
        Assert.Equal("Not started, because the join of 'J' was decided without it.", run["B"].Error!.Message);
    }

    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    public void WithoutAGate_NothingStarts(FlowMode mode)
    {
        var plan = TestPlan.Of("A", "Deploy approval");

        var thrown = Assert.Throws<InvalidOperationException>(() => new DrivenRun(plan, mode, new FlowOptions()));

        Assert.Equal("'Deploy' of 'Work' requires approval, and FlowOptions.Approvals is not set. Give the run an IApprovalGate.", thrown.Message);
        Assert.Throws<InvalidOperationException>(() => new DrivenRun(plan, mode));
    }

    [Fact]
    public void ARefusal_HasAReason()
    {
        Assert.Throws<ArgumentException>(() => Approval.Refused(" "));
        Assert.Equal("Refused: too late", Approval.Refused("too late").ToString());
        Assert.Equal("Granted", Approval.Granted.ToString());
    }

    [Fact]
    public void ARequest_CanBeMadeForTestsOfAGate()
    {
        var request = new ApprovalRequest("Release", "Deploy", Guid.NewGuid());

        Assert.Empty(request.Inputs);
        Assert.Empty(request.Outcomes);
    }

    private sealed class FakeGate : IApprovalGate
    {
        private readonly TaskCompletionSource<ApprovalRequest> _asked = new();

        public TaskCompletionSource<Approval> Answer { get; } = new();

        public Task<ApprovalRequest> Asked => _asked.Task;

        public Action OnAsk { get; init; } = () => { };

        public CancellationToken Token { get; private set; }

        public int Count { get; private set; }

        public ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
        {
            Count++;
            Token = cancellationToken;
            OnAsk();
            _asked.SetResult(request);
            return new(Answer.Task);
        }
    }
}
