using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class ItemMessageTests
{
    private readonly FlowPlan _plan = ItemPlans.Of(ItemPlans.Summarize, new PlannedTask<int>("Merge") { Phase = 2, DependsOn = ["Summarize"] });

    [Fact]
    public async Task TheException_TellsOfTheItems()
    {
        var run = TestRun.Throwing(_plan);

        var thrown = await Assert.ThrowsAsync<FlowException>(() => run.EndAsync(
            run.ForEach(0, Enumerable.Range(0, 100), (item, _) => item is 4 or 9 ? throw new IOException($"down at {item}.") : Task.FromResult($"{item}"))));

        Assert.Equal("2 of 2 tasks of 'Work' gave no result: 2 of 100 items of 'Summarize' gave no result: item 4 failed: down at 4, "
            + "item 9 failed: down at 9; 'Merge' was skipped, because 'Summarize' failed.", thrown.Message);
        Assert.Equal("down at 4.", thrown.InnerException!.Message);
        Assert.Contains("---> 'Summarize[4]' failed: System.IO.IOException: down at 4.", thrown.ToString());
        Assert.Contains("---> 'Summarize[9]' failed: System.IO.IOException: down at 9.", thrown.ToString());
        Assert.Equal([4, 9, null], run.Gaps.Select(gap => gap.Item));
    }

    [Fact]
    public async Task AReport_HasOneLineForTheTask()
    {
        var run = TestRun.Reporting(_plan);
        await run.EndAsync(run.ForEach(0, new[] { 1 }, (_, _) => Task.FromException<string>(new IOException("down"))));

        Assert.Equal(["Summarize", "Merge"], run.Report.Tasks.Select(task => task.Name));
        Assert.Equal("Skipped, because 'Summarize' failed: 1 of 1 item gave no result: item 0 failed: down", run["Merge"].Error!.Message);
    }

    [Fact]
    public async Task TheWorstStatus_IsThatOfTheTask()
    {
        var plan = ItemPlans.Of(new PlannedForEach<int>("Summarize") { ForEach = "documents", Validate = "IsOdd" });
        var run = TestRun.Reporting(plan);
        await run.EndAsync(run.ForEach(0, new[] { 1, 2, 3 }, (item, _) => Task.FromResult(item), validate: (_, value) => value % 2 == 1));
        Assert.Equal(OutcomeStatus.Rejected, run.Outcome(0).Status);

        run = TestRun.Reporting(plan);
        await run.EndAsync(run.ForEach(0, new[] { 1, 2, 3 }, (item, _) => item == 3 ? throw new IOException() : Task.FromResult(item), validate: (_, value) => value % 2 == 1));
        Assert.Equal(OutcomeStatus.Failed, run.Outcome(0).Status);
    }
}
