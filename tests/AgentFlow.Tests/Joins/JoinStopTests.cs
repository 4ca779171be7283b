using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Joins;

/// <summary>Under Stop, what only joins wait for ends the run once they cannot be met without it.</summary>
public class JoinStopTests
{
    [Fact]
    public async Task AFailure_DoesNotStop_AsLongAsTheJoinCanBeMet()
    {
        var run = new DrivenRun(TestPlan.Of(OnFailure.Stop, "A", "B", "J any <- A, B"), FlowMode.Throwing);

        var running = run.RunAsync();
        await run.FailAsync("A");
        await run.SucceedAsync("B");
        await run.StartOf("J");
        await run.SucceedAsync("J");
        await running;

        Assert.Equal("A Failed, B Succeeded, J Succeeded", run.Statuses());
    }

    [Fact]
    public async Task TheFirstFailure_Stops_OnceTheJoinCannotBeMet()
    {
        var run = new DrivenRun(TestPlan.Of(OnFailure.Stop, "X", "A", "B", "J any <- A, B"), FlowMode.Throwing);

        var running = run.RunAsync();
        await run.FailAsync("B");
        Assert.False(running.IsCompleted);
        await run.FailAsync("A");

        var thrown = await Assert.ThrowsAsync<FlowException>(() => running);
        Assert.Equal("X Canceled, A Failed, B Failed, J Skipped", run.Statuses());
        Assert.Equal("A is down", thrown.InnerException!.Message);
    }

    [Fact]
    public async Task TheReason_IsTheFirstOfThemToFail()
    {
        var run = new DrivenRun(TestPlan.Of(Schedule.Eager, OnFailure.Stop, "X", "Y <- X", "A", "B", "J any <- A, B"));

        var running = run.RunAsync();
        await run.FailAsync("B");
        await run.FailAsync("A");
        await running;

        Assert.Equal("Not started, because 'B' failed and the workflow stops at the first failure.", run["Y"].Error!.Message);
    }

    [Fact]
    public async Task OptionalFailures_DoNotStop_AlsoWhereTheJoinCannotBeMet()
    {
        var run = new DrivenRun(TestPlan.Of(OnFailure.Stop, "X", "A optional", "B optional", "J any optional <- A, B"), FlowMode.Throwing);

        var running = run.RunAsync();
        await run.FailAsync("A");
        await run.FailAsync("B");
        await run.SucceedAsync("X");
        await running;

        Assert.Equal("X Succeeded, A Failed, B Failed, J Skipped", run.Statuses());
    }

    [Fact]
    public async Task WhatAnotherTaskNeeds_StopsAtOnce()
    {
        var run = new DrivenRun(TestPlan.Of(OnFailure.Stop, "A", "B", "J any <- A, B", "K <- A"));

        var running = run.RunAsync();
        await run.FailAsync("A");
        await running;

        Assert.Equal("A Failed, B Canceled, J Canceled, K Skipped", run.Statuses());
    }
}
