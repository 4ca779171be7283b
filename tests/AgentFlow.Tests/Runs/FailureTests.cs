using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class FailureTests
{
    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    public async Task AFailure_LeavesIndependentTasksAlone(FlowMode mode)
    {
        var failure = new IOException("down");
        var run = new TestRun(TestPlan.Of("A", "B", "C <- B"), mode) { Tasks = { ["A"] = _ => Task.FromException<int>(failure) } };

        await Record.ExceptionAsync(run.RunAsync);

        Assert.Equal("A Failed, B Succeeded, C Succeeded", run.Statuses());
        Assert.Same(failure, run["A"].Error!.Exception);
        Assert.Equal("down", run["A"].Error!.Message);
        Assert.Equal(1, run["A"].Attempts);
    }

    [Fact]
    public async Task AnExceptionThrownLater_IsKept()
    {
        var gate = new TaskCompletionSource<int>();
        var run = new TestRun(TestPlan.Of("A", "B <- A"), FlowMode.Reporting) { Tasks = { ["A"] = _ => gate.Task } };

        var running = run.RunAsync();
        gate.SetException(new IOException("down"));
        await running;

        Assert.Equal("A Failed, B Skipped", run.Statuses());
        Assert.IsType<IOException>(run["A"].Error!.Exception);
    }

    [Fact]
    public async Task AnExceptionThrownBeforeTheTaskIsReturned_IsAFailure()
    {
        var run = new TestRun(TestPlan.Of("A"), FlowMode.Reporting) { Tasks = { ["A"] = _ => throw new IOException("down") } };

        await run.RunAsync();

        Assert.Equal("A: Failed: down", run["A"].ToString());
        Assert.Equal(1, run["A"].Attempts);
    }

    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    public async Task ANullTask_IsAFailure_ThatSaysSo(FlowMode mode)
    {
        var run = new TestRun(TestPlan.Of("A"), mode) { Tasks = { ["A"] = _ => null } };

        await Record.ExceptionAsync(run.RunAsync);

        Assert.IsType<InvalidOperationException>(run["A"].Error!.Exception);
        Assert.StartsWith("The method of task 'A' returned null instead of a task.", run["A"].Error!.Message);
    }

    [Fact]
    public void ANullTaskWithoutAValue_IsAFailure()
    {
        var run = TestRun.Reporting(new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, new PlannedTask("A")));

        Assert.True(run.Begin(0).Track(null).IsFaulted);

        Assert.IsType<InvalidOperationException>(run.Outcome(0).Error!.Exception);
    }

    [Fact]
    public async Task AnAggregateOfOne_IsUnwrapped_AndOneOfSeveralIsKept()
    {
        var one = new TaskCompletionSource<int>();
        one.SetException(new IOException("only"));
        var several = new TaskCompletionSource<int>();
        several.SetException([new IOException("first"), new IOException("second")]);
        var run = new TestRun(TestPlan.Of("A", "B"), FlowMode.Reporting) { Tasks = { ["A"] = _ => one.Task, ["B"] = _ => several.Task } };

        await run.RunAsync();

        Assert.Equal("only", run["A"].Error!.Message);
        Assert.Equal(["first", "second"], Assert.IsType<AggregateException>(run["B"].Error!.Exception).InnerExceptions.Select(e => e.Message));
    }

    [Fact]
    public async Task AnOptionalFailure_LeavesTheRunComplete_ButIsAGap()
    {
        var run = new TestRun(TestPlan.Of("A optional", "B <- A?"), FlowMode.Throwing) { Tasks = { ["A"] = _ => throw new IOException("down") } };

        await run.RunAsync();

        Assert.True(run.IsComplete);
        Assert.Equal("A Failed, B Succeeded", run.Statuses());
        Assert.Equal(["A"], run.Gaps.Select(gap => gap.TaskName));
        Assert.Equal(0, run.ValueOrDefault<int>(0));
        Assert.Equal(1, run.ValueOrDefault<int>(1));
    }

    [Fact]
    public async Task Gaps_AreInOrderOfDeclaration()
    {
        var run = new TestRun(TestPlan.Of("A", "C <- A", "B"), FlowMode.Reporting)
        {
            Tasks = { ["A"] = _ => throw new IOException("a"), ["B"] = _ => throw new IOException("b") },
        };

        await run.RunAsync();

        Assert.Equal(
            [("A", OutcomeStatus.Failed), ("C", OutcomeStatus.Skipped), ("B", OutcomeStatus.Failed)],
            run.Gaps.Select(gap => (gap.TaskName, gap.Kind)));
    }
}
