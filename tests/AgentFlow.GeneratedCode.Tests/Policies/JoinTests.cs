namespace AgentFlow.GeneratedCode.Tests.Policies;

internal partial class Searching(Func<string, CancellationToken, Task<int>> search)
{
    [AgentTask]
    private async Task<int> FastAsync(CancellationToken cancellationToken) => await search("fast", cancellationToken);

    [AgentTask]
    private async Task<int> DeepAsync(CancellationToken cancellationToken) => await search("deep", cancellationToken);

    [AgentTask(DependsOn = [nameof(FastAsync), nameof(DeepAsync)], Join = Join.Any)]
    private static async Task<string> AnswerAsync(int found) => await Task.FromResult($"found {found}");
}

[AgentWorkflow(Schedule = Schedule.Eager)]
internal partial class Voting(Func<string, CancellationToken, Task<int>> search)
{
    [AgentTask]
    private async Task<int> AnnAsync(CancellationToken cancellationToken) => await search("ann", cancellationToken);

    [AgentTask]
    private async Task<int> BobAsync(CancellationToken cancellationToken) => await search("bob", cancellationToken);

    [AgentTask]
    private async Task<int> CatAsync(CancellationToken cancellationToken) => await search("cat", cancellationToken);

    [AgentTask(DependsOn = [nameof(CatAsync), nameof(BobAsync), nameof(AnnAsync)], Join = Join.AtLeast, Needed = 2, Losers = Losers.Continue)]
    private async Task<string> DecideAsync(IReadOnlyList<int> votes) => $"{string.Join(" ", votes)} {await search("decide", default)}";
}

internal partial class Gleaning(Task begun)
{
    [AgentTask]
    private async Task<int> EachAsync([ForEach("numbers")] int number, CancellationToken cancellationToken)
    {
        await begun.WaitAsync(cancellationToken);
        return 2 * number;
    }

    [AgentTask]
    private static async Task<int> OtherAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }

    [AgentTask(DependsOn = [nameof(EachAsync), nameof(OtherAsync)], Join = Join.Any)]
    private static async Task<string> AnswerAsync([FromTask(nameof(EachAsync))] IReadOnlyList<int>? each, [FromTask(nameof(OtherAsync))] int? other) =>
        await Task.FromResult($"{string.Join(" ", each!)} {other}");
}

/// <summary>Joins in generated code.</summary>
public class JoinTests
{
    [Fact]
    public async Task The_first_success_decides_and_the_loser_is_canceled()
    {
        var run = await new Searching(async (who, token) =>
        {
            await Task.Delay(who == "fast" ? 0 : Timeout.Infinite, token);
            return 1;
        }).TryRunAsync().WaitAsync(Clocks.Patience);

        Assert.True(run.IsComplete);
        Assert.Equal("found 1", run.Answer.Value);
        Assert.Equal(OutcomeStatus.Canceled, run.Deep.Status);
    }

    [Fact]
    public async Task A_failure_does_not_decide()
    {
        var results = await new Searching((who, _) => who == "fast" ? throw new IOException("down") : Task.FromResult(2)).RunAsync();

        Assert.Null(results.Fast);
        Assert.Equal("found 2", results.Answer);
    }

    [Fact]
    public async Task Where_all_fail_it_is_skipped_with_every_cause()
    {
        var run = await new Searching((who, _) => throw new IOException(who)).TryRunAsync();

        Assert.False(run.IsComplete);
        Assert.Equal(OutcomeStatus.Skipped, run.Answer.Status);
        Assert.Equal(["Fast", "Deep"], run.Answer.Error!.CausedBy);
    }

    [Fact]
    public async Task As_many_as_are_needed_decide_in_the_order_of_DependsOn_and_the_rest_goes_on()
    {
        var bob = new TaskCompletionSource<int>();
        var run = await new Voting((who, _) =>
        {
            if (who == "decide")
                bob.SetResult(2);
            return who == "bob" ? bob.Task : Task.FromResult(who == "ann" ? 1 : 3);
        }).TryRunAsync().WaitAsync(Clocks.Patience);

        Assert.True(run.IsComplete);
        Assert.Equal("3 1 3", run.Decide.Value);
        Assert.Equal(2, run.Bob.Value);
    }

    [Fact]
    public async Task What_cannot_be_met_any_more_is_skipped_without_waiting_for_the_rest()
    {
        var bob = new TaskCompletionSource<int>();
        var handle = new Voting((who, _) => who == "bob" ? bob.Task : throw new IOException(who)).Start();

        var thrown = await Assert.ThrowsAsync<FlowException>(() => handle.Decide.WaitAsync(Clocks.Patience));
        Assert.False(handle.Completion.IsCompleted);
        bob.SetResult(2);
        var run = await handle.Completion.WaitAsync(Clocks.Patience);

        Assert.Contains("Ann", thrown.Message, StringComparison.Ordinal);
        Assert.Equal((2, OutcomeStatus.Skipped), (run.Bob.Value, run.Decide.Status));
    }

    [Fact]
    public async Task The_items_of_the_task_that_decides_are_there()
    {
        var begun = new TaskCompletionSource();
        var running = new Gleaning(begun.Task).RunAsync([1, 2, 3]);

        await Task.Run(begun.SetResult).WaitAsync(Clocks.Patience);

        Assert.Equal("2 4 6 ", (await running.WaitAsync(Clocks.Patience)).Answer);
    }
}
