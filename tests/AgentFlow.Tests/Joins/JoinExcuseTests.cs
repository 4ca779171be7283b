using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Joins;

/// <summary>A run is complete without what only met joins waited for.</summary>
public class JoinExcuseTests
{
    [Theory]
    [InlineData("A Failed, B Succeeded, J Succeeded", true, "A", "B", "J any <- A, B")]
    [InlineData("A Failed, B Succeeded, J Succeeded, K Succeeded", true, "A", "B", "J any <- A, B", "K any <- A, B")]
    [InlineData("A Failed, B Succeeded, J Succeeded, K Succeeded", false, "A", "B", "J any <- A, B", "K <- A?")]
    [InlineData("A Failed, B Canceled, J Skipped", false, "A", "B", "J 2of <- A, B")]
    [InlineData("A Failed, B Succeeded, J Skipped, K Succeeded", false, "A", "B", "J 2of <- A, B", "K any <- A, B")]
    [InlineData("A Failed, B Canceled, J Skipped", false, "A", "B", "J 2of optional <- A, B")]
    [InlineData("A Failed, B Canceled, J Skipped", true, "A optional", "B", "J 2of optional <- A, B")]
    public async Task OnlyWhatMetJoinsAloneWaitedFor_IsExcused(string statuses, bool isComplete, params string[] plan)
    {
        var run = new DrivenRun(TestPlan.Of(plan))
        {
            Tasks =
            {
                ["A"] = _ => throw new IOException("down"),
                ["B"] = _ => Task.FromResult(1),
                ["J"] = _ => Task.FromResult(2),
                ["K"] = _ => Task.FromResult(3),
            },
        };

        await run.RunAsync();

        Assert.Equal(statuses, run.Statuses());
        Assert.Equal(isComplete, run.IsComplete);
    }

    [Fact]
    public async Task AFailureOfAJoinedTask_LeavesWhatItWaitedForExcused()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B", "J any <- A, B"), FlowMode.Throwing)
        {
            Tasks =
            {
                ["A"] = _ => throw new IOException("excused"),
                ["B"] = _ => Task.FromResult(1),
                ["J"] = _ => throw new IOException("not excused"),
            },
        };

        var thrown = await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.Equal("not excused", thrown.InnerException!.Message);
    }

    [Fact]
    public async Task TheMessage_DoesNotNameLosers_WhichAreNoReason()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B", "J any <- A, B"), FlowMode.Throwing)
        {
            Tasks = { ["A"] = _ => Task.FromResult(0), ["J"] = _ => throw new IOException("down") },
        };

        var thrown = await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.Equal("1 of 3 tasks of 'Work' gave no result: 'J' failed: down.", thrown.Message);
        Assert.Equal(["B", "J"], run.Gaps.Select(gap => gap.TaskName));
    }

    [Fact]
    public async Task ALoser_IsNotWhatTheCallerCanceled()
    {
        using var source = new CancellationTokenSource();
        var run = new DrivenRun(TestPlan.Of("A", "B", "J any <- A, B"), FlowMode.Throwing, cancellationToken: source.Token)
        {
            Tasks =
            {
                ["A"] = _ => Task.FromResult(0),
                ["J"] = _ =>
                {
                    source.Cancel();
                    throw new IOException("down");
                },
            },
        };

        await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.Equal("A Succeeded, B Canceled, J Failed", run.Statuses());
    }
}
