using AgentFlow.Tests.Events;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class ItemEventTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EachItemTellsOfItsEnd_AndTheTaskOfItsOwn(bool hasValue)
    {
        var log = new EventLog();
        PlannedTask task = hasValue
            ? new PlannedForEach<int>("Summarize") { ForEach = "documents", MaxConcurrency = 1, When = "IsLong" }
            : new PlannedForEach("Summarize") { ForEach = "documents", MaxConcurrency = 1, When = "IsLong" };
        var run = TestRun.Reporting(ItemPlans.Of(task), new FlowOptions { Observer = log });

        Func<int, TaskAttempt, Task<int>> work = (item, _) => item == 1 ? throw new IOException("down") : Task.FromResult(item);
        await run.EndAsync(hasValue
            ? run.ForEach(0, new[] { 0, 1, 2 }, work, when: item => item < 2)
            : run.ForEach(0, new[] { 0, 1, 2 }, (Func<int, TaskAttempt, Task>)work, when: item => item < 2));

        var told = log.Events.Where(told => told.TaskName == "Summarize").ToArray();
        Assert.Equal(
            ["TaskReady ", "TaskStarted ", "TaskStarted 0", "TaskCompleted 0", "TaskStarted 1", "TaskCompleted 1", "TaskCompleted 2", "TaskCompleted "],
            told.Select(one => $"{one.Kind} {one.Item}"));
        Assert.Equal("Succeeded Failed Skipped Failed", string.Join(" ", told.Where(one => one.Outcome is not null).Select(one => one.Outcome!.Status)));
    }
}
