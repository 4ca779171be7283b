namespace AgentFlow;

/// <summary>Runs a task for each element that it is given, and keeps what came of it. An item never throws.</summary>
/// <typeparam name="TItem">The type of an element.</typeparam>
internal abstract partial class ItemLoop<TItem>
{
    private readonly Func<TItem, bool>? _when;
    private readonly ItemNote? _leftOut;
    private readonly CancellationToken _token;
    private readonly Dictionary<int, TItem> _elements = [];

    protected ItemLoop(FlowRun run, int task, Func<TItem, bool>? when, ItemResults results, ItemTimes? times)
    {
        Run = run;
        Task = task;
        Results = results;
        Times = times;
        _when = when;
        _leftOut = when is null ? null : new() { Status = OutcomeStatus.Skipped, IsExcused = true, Reason = $"Left out, because '{Plan.When}' was false." };
        IsAttempted = run.AttemptsItems(task);
        Bound = run.ItemBound(task);
        _token = run.TokenOf(task);
    }

    public FlowRun Run { get; }

    public int Task { get; }

    public PlannedTask Plan => Run.Plan[Task];

    public ItemResults Results { get; }

    /// <summary>The elements of the items that gave no result.</summary>
    public IReadOnlyDictionary<int, TItem> Elements => _elements;

    /// <summary>No further item begins.</summary>
    public bool IsCanceled => _token.IsCancellationRequested;

    /// <summary>Why, where it is so.</summary>
    public OperationCanceledException Cancellation => new(_token);

    /// <summary>The most items that may be under way at once.</summary>
    public int Bound { get; }

    /// <summary>Items run under policies: by <see cref="AttemptAsync"/> and not by <see cref="Start"/>.</summary>
    public bool IsAttempted { get; }

    protected ItemTimes? Times { get; }

    /// <summary>Takes all elements of a source.</summary>
    /// <returns>What the source threw, or the cancellation that came before its end; null where it came to its end.</returns>
    public Task<Exception?> TakeAsync(IEnumerable<Indexed<TItem>> source)
        => ItemWorkers<TItem>.RunAsync(this, () => new Stepwise<Indexed<TItem>>(source.GetEnumerator()));

    /// <inheritdoc cref="TakeAsync(IEnumerable{Indexed{TItem}})"/>
    public Task<Exception?> TakeAsync(IAsyncEnumerable<Indexed<TItem>> source)
        => ItemWorkers<TItem>.RunAsync(this, () => source.GetAsyncEnumerator(_token));

    /// <summary>Whether the item is run for; if not, what became of it is noted.</summary>
    public bool Admits(Indexed<TItem> item)
    {
        // An item that ends because of a cancellation makes room before the loop itself has heard of that.
        if (IsCanceled)
        {
            Leave(item);
            return false;
        }

        return _when is null || IsWanted(item);
    }

    /// <summary>Calls the method of the task for an item.</summary>
    /// <returns>Its task where that goes on; null where the item has ended.</returns>
    public Task? Start(Indexed<TItem> item, out long begun)
    {
        begun = Times?.Now ?? 0;
        Task? started;
        try
        {
            Run.Events?.Started(Task, item.Index, attempt: 1);
            started = Call(item.Value, new TaskAttempt(context: null, _token));
        }
        catch (Exception thrown)
        {
            Fail(item, thrown, begun);
            return null;
        }

        if (started is { IsCompleted: false })
        {
            return started;
        }

        End(item, started, begun);
        return null;
    }

    /// <summary>Runs an item under the policies of the task.</summary>
    public abstract ValueTask AttemptAsync(Indexed<TItem> item);

    /// <summary>Calls the method of the task.</summary>
    protected abstract Task? Call(TItem item, TaskAttempt attempt);

    /// <summary>Keeps the value of a task that succeeded.</summary>
    protected abstract void Succeed(int item, Task ended, ItemSpan span);

    /// <summary>Tells whoever follows item by item.</summary>
    protected abstract void Publish(int item, bool isKept);

    /// <summary>Whether the condition of the task lets the item run; if not, what became of it is noted.</summary>
    private bool IsWanted(Indexed<TItem> item)
    {
        try
        {
            if (_when!(item.Value))
            {
                return true;
            }

            Skip(item.Index, _leftOut!);
        }
        catch (Exception thrown)
        {
            FailUnstarted(item, thrown);
        }

        return false;
    }
}
