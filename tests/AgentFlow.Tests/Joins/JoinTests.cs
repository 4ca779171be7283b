using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Joins;

public class JoinTests
{
    [Theory]
    [InlineData(Schedule.Phased)]
    [InlineData(Schedule.Eager)]
    public async Task Any_StartsWithTheFirstSuccess(Schedule schedule)
    {
        int winner = -1;
        var run = new DrivenRun(TestPlan.Of(schedule, OnFailure.Continue, "A", "B", "C", "J any <- A, B, C"));
        run.OnStart = name => winner = name == "J" ? run.Winner<int>(run.IndexOf("J")) : winner;

        var running = run.RunAsync();
        await run.FailAsync("A");
        Assert.False(run.HasStarted("J"));
        await run.SucceedAsync("B");
        await run.StartOf("J");
        await run.SucceedAsync("J");
        await running;

        Assert.Equal(1, winner);
        Assert.Equal("B", run.WinnerOutcome<int>(3).TaskName);
        Assert.Equal("B", run.WinnerOutcome(3).TaskName);
        Assert.Equal("A Failed, B Succeeded, C Canceled, J Succeeded", run.Statuses());
        Assert.True(run.IsComplete);
    }

    [Theory]
    [InlineData(Schedule.Phased)]
    [InlineData(Schedule.Eager)]
    public async Task Any_IsSkippedWithEveryCause_WhenAllFail(Schedule schedule)
    {
        var run = new DrivenRun(TestPlan.Of(schedule, OnFailure.Continue, "A", "B", "J any <- B, A", "K <- J"));

        var running = run.RunAsync();
        await run.FailAsync("B");
        await run.FailAsync("A");
        await running;

        Assert.Equal("A Failed, B Failed, J Skipped, K Skipped", run.Statuses());
        Assert.Equal(["A", "B"], run["J"].Error!.CausedBy);
        Assert.Equal(["A", "B"], run["K"].Error!.CausedBy);
        Assert.Equal("Skipped, because 'A' and 'B' failed.", run["J"].Error!.Message);
        Assert.False(run.IsComplete);
    }

    [Fact]
    public async Task AtLeast_StartsWithAsManySuccesses_InOrderOfDependsOn()
    {
        IReadOnlyList<int> values = [];
        var run = new DrivenRun(TestPlan.Of("A", "B", "C", "J 2of <- C, B, A"));
        run.OnStart = name => values = name == "J" ? run.JoinedValues<int>(3, [2, 1, 0]) : values;

        var running = run.RunAsync();
        await run.SucceedAsync("A");
        Assert.False(run.HasStarted("J"));
        await run.SucceedAsync("C");
        await run.StartOf("J");
        await run.SucceedAsync("J");
        await running;

        Assert.Equal([2, 0], values);
        Assert.Equal("A Succeeded, B Canceled, C Succeeded, J Succeeded", run.Statuses());
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task AtLeast_IsSkippedAsSoonAsItCannotBeReached()
    {
        var slow = new TaskCompletionSource<int>();
        var run = new DrivenRun(TestPlan.Of(Schedule.Eager, OnFailure.Continue, "A", "B", "C", "J 2of <- A, B, C")) { Tasks = { ["C"] = _ => slow.Task } };

        var running = run.RunAsync();
        await run.FailAsync("A");
        await run.FailAsync("B");
        await run.EndOf("J");

        Assert.Equal(OutcomeStatus.Skipped, run["J"].Status);
        Assert.Equal(["A", "B"], run["J"].Error!.CausedBy);
        Assert.False(running.IsCompleted);
        slow.SetResult(2);
        await running;
        Assert.Equal("A Failed, B Failed, C Succeeded, J Skipped", run.Statuses());
    }

    [Fact]
    public async Task WhatEndsBeforeItsPhase_CountsInOrderOfItsEnd()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B", "C", "D", "X <- A, B, C, D?", "J any <- X, D, B", "K 2of <- X, D, C, B, A"));

        var running = run.RunAsync();
        foreach (string name in (string[])["C", "B", "A"])
        {
            await run.SucceedAsync(name);
        }

        await run.FailAsync("D");
        await run.StartOf("K");
        await run.SucceedAsync("K");
        await run.StartOf("J");
        await run.SucceedAsync("J");
        await running;

        Assert.Equal(1, run.Winner<int>(run.IndexOf("J")));
        Assert.Equal([2, 1], run.JoinedValues<int>(run.IndexOf("K"), [4, 3, 2, 1, 0]));
    }

    [Fact]
    public async Task Joined_ShowsEachDependencyAsTheJoinSawIt_AlsoAfterwards()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B", "C", "J any continue <- A, B, C"));

        var running = run.RunAsync();
        await run.FailAsync("A");
        await run.SucceedAsync("B");
        await run.SucceedAsync("C");
        await run.StartOf("J");
        await run.SucceedAsync("J");
        await running;

        var outcomes = run.JoinedOutcomes<int>(3, [0, 1, 2]);
        Assert.Equal([OutcomeStatus.Failed, OutcomeStatus.Succeeded, OutcomeStatus.Canceled], outcomes.Select(outcome => outcome.Status));
        Assert.Equal("'C' had not ended when the join of 'J' was decided.", outcomes[2].Error!.Message);
        Assert.Equal(OutcomeStatus.Canceled, run.Joined(3, 2).Status);
        Assert.Equal(OutcomeStatus.Succeeded, run["C"].Status);
        Assert.Equal([1], run.JoinedValues<int>(3, [0, 1, 2]));
        Assert.Throws<InvalidOperationException>(() => run.Joined(3, 3));
    }

    [Theory]
    [InlineData("J any")]
    [InlineData("J 2of <- A")]
    [InlineData("J 0of <- A")]
    public void AJoinThatNoRunCouldMeet_IsNoPlan(string join)
    {
        var thrown = Assert.Throws<ArgumentException>(() => TestPlan.Of("A", join));

        Assert.StartsWith("'J' needs ", thrown.Message);
    }

    [Fact]
    public async Task ACanceledRun_CancelsWhatWaitsForAJoin()
    {
        using var source = new CancellationTokenSource();
        var run = new DrivenRun(TestPlan.Of("A", "B", "J any <- A, B"), FlowMode.Throwing, cancellationToken: source.Token);

        var running = run.RunAsync();
        await run.FailAsync("A");
        source.Cancel();

        await Assert.ThrowsAsync<FlowCanceledException>(() => running);
        Assert.Equal("A Failed, B Canceled, J Canceled", run.Statuses());
        Assert.Equal("Not started, because the run was canceled.", run["J"].Error!.Message);
    }
}
