namespace AgentFlow.GeneratedCode.Tests.Policies;

[AgentWorkflow(Schedule = Schedule.Eager)]
internal partial class Digesting(Func<string, Task<string>> summarize)
{
    [AgentTask(MaxConcurrency = 2)]
    private static async Task<string> ReadAsync([ForEach("paths")] string path) => await Task.FromResult(path + "!");

    [AgentTask]
    private async Task<string> SummarizeAsync([ForEach(nameof(ReadAsync))] string text) => await summarize(text);

    [AgentTask(When = nameof(IsLong))]
    private static int Count([ForEach(nameof(SummarizeAsync))] string summary) => summary.Length;

    [AgentTask]
    private static List<string> Words(IReadOnlyList<TaskOutcome<string>> summarize)
        => [.. summarize.Where(outcome => outcome.Status == OutcomeStatus.Succeeded).Select(outcome => outcome.Value.ToUpperInvariant())];

    [AgentTask]
    private static async Task<int> WeighAsync([ForEach(nameof(Words))] string word) => await Task.FromResult(word.Length);

    [AgentTask]
    private static string Index(IReadOnlyList<TaskOutcome<string>> summarize, IReadOnlyList<int> count, IReadOnlyList<int> weigh)
        => $"{string.Join(",", summarize.Select(outcome => outcome.Status))} | {string.Join(",", count)} | {string.Join(",", weigh)}";

    private static bool IsLong(string summary) => summary.Length > 2;
}

internal partial class Streaming
{
    [AgentTask(MaxConcurrency = 4)]
    private static async Task<int> DoubleAsync([ForEach("numbers", Stream = true)] int number)
    {
        await Task.Yield();
        return 2 * number;
    }

    [AgentTask]
    private static int Sum(IReadOnlyList<int> @double) => @double.Sum();
}

/// <summary>Tasks that run once per element, in generated code.</summary>
public class ForEachTests
{
    [Fact]
    public async Task Items_go_through_a_chain_in_order()
    {
        var results = await new Digesting(Task.FromResult).RunAsync(["a", "bcd", "ef"]);

        Assert.Equal(["a!", "bcd!", "ef!"], results.Summarize);
        Assert.Equal([4, 3], results.Count);
        Assert.Equal("Succeeded,Succeeded,Succeeded | 4,3 | 2,4,3", results.Index);
    }

    [Fact]
    public async Task A_failing_item_loses_nothing_else()
    {
        var run = await new Digesting(text => text == "bcd!" ? throw new IOException(text) : Task.FromResult(text)).TryRunAsync(["a", "bcd", "ef"]);

        Assert.Equal((3, 1), (run.Summarize.Total, run.Summarize.Failures.Count));
        Assert.Equal((1, "bcd!"), (run.Summarize.Failures[0].Item, run.Summarize.Failures[0].Message));
        Assert.Equal(["A!", "EF!"], run.Words.Value);
        Assert.Equal(OutcomeStatus.Skipped, run.Count[1].Status);
        Assert.Equal(3, run.Count[2].Value);
    }

    [Fact]
    public async Task An_item_does_not_wait_for_those_before_it()
    {
        var first = new TaskCompletionSource<string>();
        var second = new TaskCompletionSource();
        var running = new Digesting(text =>
        {
            if (text == "b!")
                second.SetResult();
            return text == "a!" ? first.Task : Task.FromResult(text);
        }).RunAsync(["a", "b"]);

        await second.Task.WaitAsync(Clocks.Patience);
        first.SetResult("first");

        Assert.Equal(["first", "b!"], (await running.WaitAsync(Clocks.Patience)).Summarize);
    }

    [Fact]
    public async Task An_empty_source_gives_an_empty_list()
    {
        var results = await new Digesting(Task.FromResult).RunAsync([]);

        Assert.Empty(results.Read);
        Assert.Equal(" |  | ", results.Index);
    }

    [Fact]
    public async Task A_stream_is_taken_to_its_end()
    {
        var results = await new Streaming().RunAsync(Numbers(100));

        Assert.Equal(Enumerable.Range(0, 100).Select(number => 2 * number), results.Double);
        Assert.Equal(9_900, results.Sum);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_keeps_what_came_before()
    {
        var run = await new Streaming().TryRunAsync(Numbers(10, breaksOff: true));

        Assert.Equal(OutcomeStatus.Failed, run.Double.Status);
        Assert.Equal(10, run.Double.Total);
        Assert.Equal(18, run.Double[9].Value);
        Assert.Equal(OutcomeStatus.Skipped, run.Sum.Status);
    }

    private static async IAsyncEnumerable<int> Numbers(int count, bool breaksOff = false)
    {
        for (int number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return number;
        }

        if (breaksOff)
            throw new IOException("The stream broke off.");
    }
}
