namespace AgentFlow;

/// <summary>Runs a task that returns no value for each element.</summary>
/// <typeparam name="TItem">The type of an element.</typeparam>
internal sealed class PlainLoop<TItem>(
    FlowRun run, int task, Func<TItem, TaskAttempt, Task> work, Func<TItem, bool>? when, ItemResults results, ItemTimes? times)
    : ItemLoop<TItem>(run, task, when, results, times)
{
    protected override Task? Call(TItem item, TaskAttempt attempt) => work(item, attempt);

    protected override void Succeed(int item, Task ended, ItemSpan span)
    {
        // That it has no note says it all.
    }

    public override async ValueTask AttemptAsync(Indexed<TItem> item)
    {
        using var attempts = new Attempts<Nothing>(Run, Task, item.Index, attempt => Run.WithNothing(Task, work(item.Value, attempt)), judge: null);
        var result = await attempts.RunAsync().ConfigureAwait(false);
        if (result.Status != OutcomeStatus.Succeeded)
        {
            Fail(item, result, attempts.TakePermit());
            return;
        }

        attempts.TakePermit()?.Release();
        Succeed(item.Index, result);
    }

    protected override void Publish(int item, bool isKept)
    {
        // Nobody follows items that have no value.
    }
}
