namespace AgentFlow;

/// <summary>Runs a task that returns a value for each element.</summary>
/// <typeparam name="TItem">The type of an element.</typeparam>
/// <typeparam name="T">The type of a value.</typeparam>
internal sealed class ValueLoop<TItem, T>(
    FlowRun run, int task, Func<TItem, TaskAttempt, Task<T>> work, Func<TItem, T, string?>? judge, Func<TItem, bool>? when, ItemResults<T> results, ItemTimes? times)
    : ItemLoop<TItem>(run, task, when, results, times)
{
    private readonly ItemFeed<T>? _feed = run.FeedFrom<T>(task);

    protected override Task? Call(TItem item, TaskAttempt attempt) => work(item, attempt);

    protected override void Succeed(int item, Task ended, ItemSpan span) => results.Succeed(item, ((Task<T>)ended).Result, span);

    public override async ValueTask AttemptAsync(Indexed<TItem> item)
    {
        Func<T, string?>? judgeItem = judge is null ? null : value => judge(item.Value, value);
        using var attempts = new Attempts<T>(Run, Task, item.Index, attempt => work(item.Value, attempt), judgeItem);
        var result = await attempts.RunAsync().ConfigureAwait(false);
        if (result.Status != OutcomeStatus.Succeeded)
        {
            Fail(item, result, attempts.TakePermit());
            return;
        }

        attempts.TakePermit()?.Release();
        results.Succeed(item.Index, result.Value!, SpanOf(result));
        Succeed(item.Index, result);
    }

    protected override void Publish(int item, bool isKept) => _feed?.Publish(new(item, isKept, results));
}
