namespace AgentFlow.GeneratedCode.Tests.Policies;

internal partial class Ledger(Func<string, Task> write)
{
    [AgentTask, Writes("ledger of the tests", Exclusive = true)]
    private async Task DebitAsync(string account) => await write($"debit {account}");

    [AgentTask, Writes("ledger of the tests", Exclusive = true)]
    private async Task CreditAsync(string account) => await write($"credit {account}");
}

/// <summary>Writers of one resource in generated code.</summary>
public class ExclusiveTests
{
    [Fact]
    public async Task Writers_of_one_resource_never_overlap_in_one_run_or_across_runs()
    {
        int inside = 0;
        int written = 0;
        int overlaps = 0;
        async Task WriteAsync(string what)
        {
            if (Interlocked.Increment(ref inside) > 1)
                Interlocked.Increment(ref overlaps);
            await Task.Yield();
            Interlocked.Increment(ref written);
            Interlocked.Decrement(ref inside);
        }

        var runs = Enumerable.Range(0, 100).Select(account => new Ledger(WriteAsync).TryRunAsync($"{account}"));
        var ended = await Task.WhenAll(runs).WaitAsync(Clocks.Patience);

        Assert.All(ended, run => Assert.True(run.IsComplete));
        Assert.Equal((200, 0), (written, overlaps));
    }

    [Fact]
    public async Task A_writer_of_another_run_waits_until_the_first_has_ended()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var leave = new TaskCompletionSource();
        var first = new Ledger(async _ =>
        {
            entered.TrySetResult();
            await leave.Task;
        }).TryRunAsync("first");
        await entered.Task.WaitAsync(Clocks.Patience);
        using var stop = new CancellationTokenSource();

        var second = new Ledger(_ => throw new InvalidOperationException("It overlaps.")).TryRunAsync("second", cancellationToken: stop.Token);
        await stop.CancelAsync();
        var canceled = await second.WaitAsync(Clocks.Patience);
        leave.SetResult();

        Assert.Equal([OutcomeStatus.Canceled, OutcomeStatus.Canceled], canceled.Outcomes.Select(outcome => outcome.Status));
        Assert.True((await first.WaitAsync(Clocks.Patience)).IsComplete);
    }
}
