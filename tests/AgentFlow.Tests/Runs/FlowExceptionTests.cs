using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class FlowExceptionTests
{
    [Fact]
    public async Task TheMessage_NamesTheFirstFailuresAndSkips_AndCountsTheOthers()
    {
        string[] dependents = [.. Enumerable.Range(1, 1000).Select(number => $"T{number} <- A")];
        var run = TestRun.Throwing(TestPlan.Of(["A", .. dependents]));
        run.Tasks["A"] = _ => throw new IOException("down");

        var thrown = await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.StartsWith("1001 of 1001 tasks of 'Work' gave no result: 'A' failed: down; 'T1' was skipped, because 'A' failed; ", thrown.Message);
        Assert.EndsWith("'T5' was skipped, because 'A' failed; 995 more were skipped.", thrown.Message);
        Assert.Equal(1001, thrown.Run.Gaps.Count);
    }

    [Fact]
    public async Task TheMessage_NamesWorkflowAndEveryFailure()
    {
        var run = TestRun.Throwing(TestPlan.Of("A", "B", "C <- A", "D <- A, B", "E"));
        run.Tasks["A"] = _ => throw new IOException("disk is full.\nFree some space.");
        run.Tasks["B"] = _ => throw new IOException("no route");

        var thrown = await Assert.ThrowsAsync<FlowException>(run.RunAsync);

        Assert.Equal(
            "4 of 5 tasks of 'Work' gave no result: 'A' failed: disk is full; 'B' failed: no route; "
            + "'C' was skipped, because 'A' failed; 'D' was skipped, because 'A' and 'B' failed.",
            thrown.Message);
        Assert.Same(run, thrown.Run);
        Assert.Same(run["A"].Error!.Exception, thrown.InnerException);
    }

    [Fact]
    public async Task TheText_ShowsEveryFailureInFull()
    {
        var run = TestRun.Throwing(TestPlan.Of("A", "B", "C <- A"));
        run.Tasks["A"] = _ => throw new IOException("disk is full", new ArithmeticException("no bytes"));
        run.Tasks["B"] = _ => throw new IOException("no route");

        string text = (await Assert.ThrowsAsync<FlowException>(run.RunAsync)).ToString();

        Assert.StartsWith("AgentFlow.FlowException: 3 of 3 tasks of 'Work' gave no result: ", text);
        Assert.Contains(" ---> 'A' failed: System.IO.IOException: disk is full", text);
        Assert.Contains("System.ArithmeticException: no bytes", text);
        Assert.Contains(" ---> 'B' failed: System.IO.IOException: no route", text);
        Assert.Contains(nameof(TheText_ShowsEveryFailureInFull), text);
    }

    [Fact]
    public async Task ACancellation_HasAMessageOfTheSameShape()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var run = TestRun.Throwing(TestPlan.Of("A"), cancellationToken: source.Token);

        var thrown = await Assert.ThrowsAsync<FlowCanceledException>(run.RunAsync);

        Assert.Equal("1 of 1 task of 'Work' gave no result: 'A' was canceled.", thrown.Message);
        Assert.IsType<OperationCanceledException>(thrown.InnerException);
        Assert.StartsWith("AgentFlow.FlowCanceledException: 1 of 1 task", thrown.ToString());
    }
}
