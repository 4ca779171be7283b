namespace AgentFlow;

// Runs tasks once per element.
public abstract partial class FlowRun
{
    /// <summary>What tasks that run once per element share; null where there are none.</summary>
    internal ItemTable? Items => _session.Items;

    /// <summary>What the items of a task are handed on by; null where no task follows it element by element.</summary>
    internal ItemFeed<T>? FeedFrom<T>(int task) => _session.Items?.FeedOf<T>(task);

    /// <summary>What a task enumerates: its source, or the one enumeration of it that several tasks share.</summary>
    internal IEnumerable<T>? Shared<T>(int task, IEnumerable<T>? source) => _session.Items?.Shared is { } shared ? shared.Of(this, task, source) : source;

    /// <inheritdoc cref="Shared{T}(int, IEnumerable{T})"/>
    internal IAsyncEnumerable<T>? Shared<T>(int task, IAsyncEnumerable<T>? source) => _session.Items?.Shared is { } shared ? shared.Of(this, task, source) : source;

    /// <summary>The most items of a task that can be under way at once. A pool that the options replace bounds by its permits alone.</summary>
    internal int ItemBound(int task)
    {
        int bound = int.MaxValue;
        Lower(Plan[task].MaxConcurrency);
        Lower(Bound);
        if (Plan[task].Agent is { } agent && _session.Options?.Pools?.ContainsKey(agent) != true)
        {
            Lower(Plan.Pools.FirstOrDefault(pool => pool.Name == agent)?.Instances ?? 0);
        }

        return bound;

        void Lower(int limit) => bound = limit > 0 ? Math.Min(bound, limit) : bound;
    }

    /// <summary>The most tasks, and items of tasks, that run at once; 0 for no limit.</summary>
    private int Bound => _session.Options?.MaxConcurrency ?? Plan.MaxConcurrency;

    /// <summary>The items of a task are more than plain calls.</summary>
    internal bool AttemptsItems(int task)
    {
        var planned = Plan[task];
        return planned.TakesContext || planned.TimeoutMs > 0 || planned.Retries > 0 || planned.Resilience is not null || planned.Agent is not null
            || planned.Validate is not null || planned.Exclusive.Count > 0 || Bound > 0 || Plan.TimeoutMs > 0;
    }

    /// <summary>The source of a task outlived the run; what it throws later counts as observed.</summary>
    internal void GiveUpSource(int task, Task moving) => _session.Abandoned!.Add(task, item: null, moving);

    /// <summary>The source of a task is there: it has begun.</summary>
    internal void BeginItems(int task)
    {
        if (Log is { } log && log.Start(task))
        {
            Events?.Started(task, item: null, attempt: 1);
        }
    }

    private static Func<TItem, T, string?> Judge<TItem, T>(string name, Func<TItem, T, bool> validate)
        => (item, value) => validate(item, value) ? null : $"'{name}' rejected it.";

    private Func<TItem, T, string?> Judge<TItem, T>(int task, Func<TItem, T, bool> validate) => Judge(Plan[task].Validate ?? Plan[task].Name, validate);

    private Task<IReadOnlyList<T>> ForEach<TItem, T>(
        int task,
        ItemSource<TItem> source,
        Func<TItem, TaskAttempt, Task<T>> work,
        Func<TItem, T, string?>? judge,
        Func<TItem, bool>? when,
        Func<KeyValuePair<string, object?>[]>? inputs)
    {
        var times = NewItemTimes();
        var results = new ItemResults<T>(Plan[task].Name, source.Expected, times);
        return Keep(task, ValuesAsync<TItem, T>(task, source, new ValueLoop<TItem, T>(this, task, work, judge, when, results, times), inputs));
    }

    private Task ForEach<TItem>(
        int task, ItemSource<TItem> source, Func<TItem, TaskAttempt, Task> work, Func<TItem, bool>? when, Func<KeyValuePair<string, object?>[]>? inputs)
        => Keep(task, ItemsAsync(task, source, new PlainLoop<TItem>(this, task, work, when, new ItemResults(Plan[task].Name), NewItemTimes()), inputs));

    private ItemTimes? NewItemTimes() => Log is { IsTimed: true } ? new ItemTimes(Clock) : null;

    private async Task<IReadOnlyList<T>> ValuesAsync<TItem, T>(
        int task, ItemSource<TItem> source, ItemLoop<TItem> loop, Func<KeyValuePair<string, object?>[]>? inputs)
    {
        await ItemsAsync(task, source, loop, inputs).ConfigureAwait(false);
        return ValuesThereAre<T>(task);
    }

    private async Task ItemsAsync<TItem>(int task, ItemSource<TItem> source, ItemLoop<TItem> loop, Func<KeyValuePair<string, object?>[]>? inputs)
    {
        Events?.Ready(task);
        if (await ApproveAsync(task, inputs).ConfigureAwait(false) is { } refused)
        {
            Close(task, WithItemsLeft(task, refused));
            throw new OperationCanceledException();
        }

        var earlier = _session.Items?.EarlierOf(task);
        _session.Items?.Forget(task);
        var end = await source.GiveAsync(loop, earlier).ConfigureAwait(false);
        _session.Items?.Shared?.Leave(task);
        Log?.End(task);
        var outcome = Conclude(task, source, loop, end);
        Close(task, outcome);
        if (outcome.Status != OutcomeStatus.Succeeded)
        {
            // The slot tells what became of it; this one only has to end without success.
            throw new OperationCanceledException();
        }
    }

    private ForEachOutcome Conclude<TItem>(int task, ItemSource<TItem> source, ItemLoop<TItem> loop, SourceEnd end)
    {
        var planned = Plan[task];
        var reason = end.Thrown is { } thrown ? ReasonOf(task, thrown, isStarted: true) : null;
        var sourceError = reason is null
            ? end.Skipped
            : new TaskError(planned.Name, StatusOf(task, reason), reason.Message, reason, attempts: 1, causedBy: []);
        var history = end.IsThere ? new ItemHistory<TItem>(loop.Elements, source.IsTakenToEnd, source.IsStream) : null;
        var ended = source.Left is { } left
            ? new ForEachEnd(left.End.Results, sourceError, left.End.History)
            : new ForEachEnd(loop.Results, sourceError, history);
        var error = ended.Worst(Plan, planned);
        if (error is { Kind: OutcomeStatus.Canceled })
        {
            error = LoserError(task, attempts: 1, error.Exception) ?? error;
        }

        var facts = FactsOf(task, error?.Kind ?? OutcomeStatus.Succeeded, error) with { Attempts = end.IsThere ? 1 : 0 };
        return planned.CreateOutcome(facts, ended);
    }
}
