using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Outcomes;

public class TaskOutcomeTests
{
    [Fact]
    public async Task AnOutcome_IsTheSameObjectEachTime()
    {
        var run = await TestRun.Reporting(TestPlan.Of("A", "B <- A")).RunAsync();

        Assert.Same(run.Outcome<int>(1), run.Outcome(1));
        Assert.Same(run.Outcomes[1], run.Outcome(1));
        Assert.Equal(1, run.Value<int>(1));
    }

    [Fact]
    public void ReadersAtOnce_GetTheSameObject()
    {
        for (int round = 0; round < 100; round++)
        {
            var run = TestRun.Throwing(TestPlan.Of("A"));
            run.Begin(0).Track(Task.FromResult(5));
            var seen = new TaskOutcome[4];

            Parallel.For(0, seen.Length, new ParallelOptions { MaxDegreeOfParallelism = seen.Length }, i => seen[i] = run.Outcome(0));

            Assert.All(seen, outcome => Assert.Same(seen[0], outcome));
        }
    }

    [Fact]
    public void ATaskThatHasNotEnded_HasNoOutcome()
    {
        var run = TestRun.Throwing(TestPlan.Of("A"));
        run.Begin(0).Track(new TaskCompletionSource<int>().Task);

        Assert.Equal("'A' has not ended yet.", Assert.Throws<InvalidOperationException>(() => run.Outcome(0)).Message);
    }

    [Fact]
    public void ASuccess_HasItsValue()
    {
        var outcome = TaskOutcome.Success("A", "text");

        Assert.Equal("text", outcome.Value);
        Assert.True(outcome.TryGetValue(out string? value));
        Assert.Equal("text", value);
        Assert.Equal((OutcomeStatus.Succeeded, 1, null), (outcome.Status, outcome.Attempts, outcome.Error));
        Assert.Equal("A: Succeeded", outcome.ToString());
        Assert.Equal("A: Succeeded", TaskOutcome.Success("A").ToString());
    }

    [Fact]
    public void AFailure_HasNoValue_AndSaysWhy()
    {
        var failure = new IOException("down");
        var outcome = TaskOutcome.Failure<string>("A", failure);

        Assert.False(outcome.TryGetValue(out _));
        var thrown = Assert.Throws<InvalidOperationException>(() => outcome.Value);
        Assert.Equal("'A' has no value: it failed: down", thrown.Message);
        Assert.Same(failure, thrown.InnerException);
        Assert.Equal("A: Failed: down", TaskOutcome.Failure("A", failure).ToString());
    }

    [Fact]
    public async Task Value_OfASkippedTask_SaysWhy()
    {
        var run = TestRun.Reporting(TestPlan.Of("A", "B <- A"));
        run.Tasks["A"] = _ => throw new IOException("down");
        await run.RunAsync();

        var thrown = Assert.Throws<InvalidOperationException>(() => run.Value<int>(1));

        Assert.Equal("'B' has no value: it was skipped: Skipped, because 'A' failed: down", thrown.Message);
    }
}
