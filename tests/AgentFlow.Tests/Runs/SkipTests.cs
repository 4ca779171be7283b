using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class SkipTests
{
    [Fact]
    public async Task AChain_IsSkipped_WithTheRootAsCause()
    {
        var run = await RunAsync(["A"], "A", "B <- A", "C <- B", "D <- C");

        Assert.Equal("A Failed, B Skipped, C Skipped, D Skipped", run.Statuses());
        Assert.Equal(["A"], run["D"].Error!.CausedBy);
        Assert.Equal("Skipped, because 'A' failed: A is down", run["D"].Error!.Message);
        Assert.Null(run["D"].Error!.Exception);
        Assert.Equal(0, run["D"].Attempts);
        Assert.Empty(run["A"].Error!.CausedBy);
    }

    [Fact]
    public async Task ADiamond_NamesItsCauseOnce()
    {
        var run = await RunAsync(["A"], "A", "B <- A", "C <- A", "D <- B, C");

        Assert.Equal(["A"], run["D"].Error!.CausedBy);
    }

    [Fact]
    public async Task SeveralCauses_AreNamedInOrderOfDeclaration()
    {
        var run = await RunAsync(["A", "B", "C"], "A", "B", "C", "X <- C", "Y <- B, A", "Z <- X, Y");

        Assert.Equal(["A", "B"], run["Y"].Error!.CausedBy);
        Assert.Equal(["A", "B", "C"], run["Z"].Error!.CausedBy);
        Assert.Equal("Skipped, because 'A', 'B' and 'C' failed.", run["Z"].Error!.Message);
    }

    [Fact]
    public async Task ATolerantTask_RunsAfterAFailureAndAfterASkip()
    {
        var run = await RunAsync(["A"], "A", "B <- A", "C <- A?, B?", "D <- C, B?");

        Assert.Equal("A Failed, B Skipped, C Succeeded, D Succeeded", run.Statuses());
    }

    [Fact]
    public async Task AToleratedFailure_IsNoCause()
    {
        var run = await RunAsync(["A", "B"], "A", "B", "C <- A?, B");

        Assert.Equal(["B"], run["C"].Error!.CausedBy);
    }

    [Fact]
    public async Task ASkippedTask_IsNeverCalled()
    {
        var run = await RunAsync(["A"], "A", "B <- A", "C");

        Assert.Equal(["A", "C"], run.Started);
    }

    [Fact]
    public async Task AChainOfThousands_IsSettled()
    {
        const int Length = 2_000;
        string[] chain = [.. Enumerable.Range(0, Length).Select(i => i == 0 ? "T0" : $"T{i} <- T{i - 1}")];

        var run = await RunAsync(["T0"], chain);

        Assert.Equal(Length, run.Gaps.Count);
        Assert.Equal(["T0"], run[$"T{Length - 1}"].Error!.CausedBy);
    }

    private static Task<TestRun> RunAsync(string[] failing, params string[] plan)
    {
        var run = TestRun.Reporting(TestPlan.Of(plan));
        foreach (string name in failing)
        {
            run.Tasks[name] = _ => throw new IOException($"{name} is down");
        }

        return run.RunAsync();
    }
}
