using AgentFlow.Tests.Items;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

/// <summary>Runs that take over from earlier ones in which a task returned a stream.</summary>
public class ResumeStreamTests
{
    private static readonly FlowPlan Plan = ItemPlans.Of(
        new PlannedTask<int>("Other"),
        new PlannedTask<IAsyncEnumerable<int>>("List"),
        new PlannedForEach<int>("Read") { Phase = 2, DependsOn = ["List"], ForEach = "List" });

    private readonly List<string> _ran = [];

    [Fact]
    public async Task AStreamOfATaskThatBrokeOff_IsMadeAnew_AndAllOfItsItemsRun()
    {
        var first = await RunAsync(TestRun.Reporting(Plan), tornAt: 2, failing: -1);
        _ran.Clear();

        var second = await RunAsync(new(Plan, first), tornAt: -1, failing: -1);

        Assert.Equal("Other Succeeded, List Succeeded, Read Failed", first.Statuses());
        Assert.Equal(["List", "Read 0", "Read 1", "Read 2"], _ran.Order());
        Assert.Equal([0, 1, 2], second.ValuesThereAre<int>(2));
        Assert.True(second.IsComplete);
    }

    [Fact]
    public async Task AStreamOfATaskThatWasTakenToItsEnd_IsNotReadAgain()
    {
        var first = await RunAsync(TestRun.Reporting(Plan), tornAt: -1, failing: 1);
        _ran.Clear();

        var second = await RunAsync(new(Plan, first), tornAt: 0, failing: -1);

        Assert.Equal(["Read 1"], _ran);
        Assert.True(second.IsComplete);
    }

    private async Task<TestRun> RunAsync(TestRun run, int tornAt, int failing)
    {
        var other = run.Kept<int>(0) ?? run.Begin(0).Track(Ran("Other", Task.FromResult(0)));
        var list = run.Kept<IAsyncEnumerable<int>>(1) ?? run.Begin(1).Track(Ran("List", Task.FromResult(Stream(tornAt))));
        await run.WhenAll(list);
        var read = run.Kept<IReadOnlyList<int>>(2) ?? run.ForEach(
            2, list.Result, (item, _) => Ran($"Read {item}", item == failing ? Task.FromException<int>(new IOException("down")) : Task.FromResult(item)));
        await run.EndAsync(other, list, read);
        return run;
    }

    private static async IAsyncEnumerable<int> Stream(int tornAt)
    {
        for (int item = 0; item < 3; item++)
        {
            await Task.Yield();
            yield return item == tornAt ? throw new IOException("torn") : item;
        }
    }

    private T Ran<T>(string what, T value)
    {
        lock (_ran)
        {
            _ran.Add(what);
        }

        return value;
    }
}
