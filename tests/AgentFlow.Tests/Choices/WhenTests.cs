using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Choices;

public class WhenTests
{
    [Theory]
    [InlineData(Schedule.Phased)]
    [InlineData(Schedule.Eager)]
    public async Task False_SkipsByChoice_WhichIsNoFailure(Schedule schedule)
    {
        var run = await RunAsync(TestPlan.Of(schedule, OnFailure.Stop, "A", "B when <- A", "C"), mode: FlowMode.Throwing);

        Assert.Equal("A Succeeded, B Skipped, C Succeeded", run.Statuses());
        Assert.True(run.IsComplete);
        Assert.Equal("Skipped, because 'IsNeeded' was false.", run["B"].Error!.Message);
        Assert.Null(run["B"].Error!.Exception);
        Assert.Empty(run["B"].Error!.CausedBy);
        Assert.Equal(0, run["B"].Attempts);
        Assert.Equal(["B"], run.Gaps.Select(gap => gap.TaskName));
    }

    [Fact]
    public async Task True_LetsItRun()
    {
        var run = await RunAsync(TestPlan.Of("B when"), () => true);

        Assert.Equal("B Succeeded", run.Statuses());
    }

    [Fact]
    public async Task ItIsAskedOnlyOnceItsDependenciesHaveSucceeded()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B when <- A"))
        {
            Tasks = { ["A"] = _ => throw new IOException("down") },
            Conditions = { ["B"] = () => throw new InvalidOperationException("asked") },
        };

        await run.RunAsync();

        Assert.Equal(["A"], run["B"].Error!.CausedBy);
    }

    [Fact]
    public async Task WhatComesAfterIt_RunsAllTheSame()
    {
        var run = await RunAsync(TestPlan.Of("B when", "C <- B", "D <- B?"));

        Assert.Equal("B Skipped, C Succeeded, D Succeeded", run.Statuses());
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task WhatComesAfterIt_IsSkipped_WhereItFailedOrWasSkippedForAnotherReason()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B when <- A", "C <- B", "D when", "E <- D"))
        {
            Tasks = { ["A"] = _ => throw new IOException("down"), ["D"] = _ => throw new IOException("down too") },
        };

        await run.RunAsync();

        Assert.Equal("A Failed, B Skipped, C Skipped, D Failed, E Skipped", run.Statuses());
        Assert.Equal(["A"], run["C"].Error!.CausedBy);
        Assert.Equal(["D"], run["E"].Error!.CausedBy);
    }

    [Fact]
    public async Task WhatNeedsSomethingElseThatFailed_NamesThatAlone()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B when", "C <- A, B"))
        {
            Tasks = { ["A"] = _ => throw new IOException("down") },
            Conditions = { ["B"] = () => false },
        };

        await run.RunAsync();

        Assert.Equal(["A"], run["C"].Error!.CausedBy);
    }

    [Fact]
    public async Task AJoinOfTasksSkippedByChoice_IsSkippedBecauseOfThem()
    {
        var run = await RunAsync(TestPlan.Of("A when", "B when", "J any <- A, B"));

        Assert.Equal("A Skipped, B Skipped, J Skipped", run.Statuses());
        Assert.Equal(["A", "B"], run["J"].Error!.CausedBy);
        Assert.Equal("Skipped, because 'A' and 'B' gave no result.", run["J"].Error!.Message);
        Assert.False(run.IsComplete);
    }

    [Fact]
    public async Task WhatItThrows_FailsTheTask_AndStops()
    {
        var run = new DrivenRun(TestPlan.Of(OnFailure.Stop, "A", "B when", "C <- B"), FlowMode.Throwing)
        {
            Conditions = { ["B"] = () => throw new ArithmeticException("no answer") },
        };

        var thrown = await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.Equal("A Canceled, B Failed, C Skipped", run.Statuses());
        Assert.IsType<ArithmeticException>(thrown.InnerException);
        Assert.Equal(0, run["B"].Attempts);
    }

    [Fact]
    public async Task TheMessage_NamesNoSkipByChoice_WhichIsNoReason()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B when"), FlowMode.Throwing)
        {
            Tasks = { ["A"] = _ => throw new IOException("down") },
            Conditions = { ["B"] = () => false },
        };

        var thrown = await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.Equal("1 of 2 tasks of 'Work' gave no result: 'A' failed: down.", thrown.Message);
    }

    private static Task<DrivenRun> RunAsync(FlowPlan plan, Func<bool>? condition = null, FlowMode mode = FlowMode.Reporting)
    {
        var run = new DrivenRun(plan, mode);
        foreach (var task in plan.Tasks)
        {
            run.Tasks[task.Name] = _ => Task.FromResult(0);
            run.Conditions[task.Name] = condition ?? (() => false);
        }

        return run.RunAsync();
    }
}
