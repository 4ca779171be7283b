using System.Runtime.CompilerServices;

namespace AgentFlow;

/// <summary>Runs a task for each element that it is given, and keeps what came of it. An item never throws.</summary>
/// <typeparam name="TItem">The type of an element.</typeparam>
internal abstract class ItemLoop<TItem>
{
    private readonly Func<TItem, bool>? _when;
    private readonly ItemNote? _leftOut;
    private readonly bool _isAttempted;
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
        _isAttempted = run.AttemptsItems(task);
        _token = run.TokenOf(task);
    }

    public FlowRun Run { get; }

    public int Task { get; }

    public PlannedTask Plan => Run.Plan[Task];

    public ItemResults Results { get; }

    /// <summary>The elements of the items that gave no result.</summary>
    public IReadOnlyDictionary<int, TItem> Elements => _elements;

    protected ItemTimes? Times { get; }

    /// <summary>Takes all elements of a source.</summary>
    /// <returns>What the source threw, or the cancellation that came before its end; null where it came to its end.</returns>
    public Task<Exception?> TakeAsync(IEnumerable<Indexed<TItem>> source)
        => EndOf(Parallel.ForEachAsync(source, Options(), (item, _) => RunAsync(item)));

    /// <inheritdoc cref="TakeAsync(IEnumerable{Indexed{TItem}})"/>
    public Task<Exception?> TakeAsync(IAsyncEnumerable<Indexed<TItem>> source)
        => EndOf(Parallel.ForEachAsync(source, Options(), (item, _) => RunAsync(item)));

    /// <summary>An item that is not run for.</summary>
    public void Skip(int item, ItemNote note)
    {
        Results.Note(item, note);
        End(item, note);
    }

    /// <summary>An item that is kept from an earlier run.</summary>
    public void Keep(int item, ItemResults earlier)
    {
        Results.Keep(item, earlier);
        Publish(item, isKept: true);
    }

    /// <summary>Calls the method of the task.</summary>
    protected abstract Task? Call(TItem item, TaskAttempt attempt);

    /// <summary>Runs an item under the policies of the task.</summary>
    protected abstract ValueTask AttemptAsync(Indexed<TItem> item);

    /// <summary>Keeps the value of a task that succeeded.</summary>
    protected abstract void Succeed(int item, Task ended, ItemSpan span);

    /// <summary>Tells whoever follows item by item.</summary>
    protected abstract void Publish(int item, bool isKept);

    /// <summary>Tells that an item has ended.</summary>
    protected void End(int item, ItemNote? note)
    {
        Publish(item, isKept: false);
        Run.Events?.ItemCompleted(Results.OutcomeOf(item, note));
    }

    /// <summary>Keeps how the attempts at an item succeeded, where there is something to say.</summary>
    protected void Succeed<T>(int item, in AttemptResult<T> result)
    {
        var note = result.Attempts > 1 || result.Summary is not null
            ? new ItemNote { Status = OutcomeStatus.Succeeded, Attempts = result.Attempts, Summary = result.Summary }
            : null;
        if (note is not null)
        {
            Results.Note(item, note);
        }

        End(item, note);
    }

    /// <summary>How long the attempts at an item took that has just ended.</summary>
    protected ItemSpan SpanOf<T>(in AttemptResult<T> result) => result.Started is { } started ? SpanFrom(Times?.At(started) ?? 0) : default;

    protected void Fail<T>(Indexed<TItem> item, in AttemptResult<T> result)
        => Fail(item, result.Status, result.Exception!, result.Attempts, SpanOf(result), result.Summary);

    /// <summary>How long an item took that has just ended.</summary>
    protected ItemSpan SpanFrom(long started) => Times is null ? default : new(started, Times.Now);

    private static async Task<Exception?> EndOf(Task ended)
    {
        await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ended.IsCompletedSuccessfully ? null : Thrown.By(ended);
    }

    private ParallelOptions Options() => new() { MaxDegreeOfParallelism = Run.ItemBound(Task), CancellationToken = _token };

    private ValueTask RunAsync(Indexed<TItem> item)
    {
        long begun = Times?.Now ?? 0;
        Task? started;
        try
        {
            if (_when is not null && !_when(item.Value))
            {
                Skip(item.Index, _leftOut!);
                return default;
            }

            if (_isAttempted)
            {
                return AttemptAsync(item);
            }

            Run.Events?.Started(Task, item.Index, attempt: 1);
            started = Call(item.Value, new TaskAttempt(context: null, _token));
        }
        catch (Exception thrown)
        {
            Fail(item, thrown, begun);
            return default;
        }

        if (started is { IsCompletedSuccessfully: false })
        {
            return EndAsync(item, started, begun);
        }

        End(item, started, begun);
        return default;
    }

    // Many are under way at once and each ends soon: what they take is used again.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask EndAsync(Indexed<TItem> item, Task started, long begun)
    {
        await started.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        End(item, started, begun);
    }

    private void End(Indexed<TItem> item, Task? ended, long begun)
    {
        if (ended is { IsCompletedSuccessfully: true })
        {
            Succeed(item.Index, ended, SpanFrom(begun));
            End(item.Index, note: null);
        }
        else
        {
            Fail(item, ended is null ? Run.ReturnedNull(Task) : Thrown.By(ended), begun);
        }
    }

    private void Fail(Indexed<TItem> item, Exception thrown, long begun)
        => Fail(item, Run.StatusOf(Task, thrown), thrown, attempts: 1, SpanFrom(begun), summary: null);

    private void Fail(Indexed<TItem> item, OutcomeStatus status, Exception thrown, int attempts, ItemSpan span, string? summary)
    {
        var error = new TaskError(Plan.Name, status, thrown.Message, thrown, attempts, causedBy: []) { Item = item.Index };
        lock (_elements)
        {
            _elements[item.Index] = item.Value;
        }

        Skip(item.Index, new()
        {
            Status = status,
            Error = Run.StopFor(Task, status) is { } callbackErrors ? error.With(callbackErrors) : error,
            Attempts = attempts,
            Summary = summary,
            Started = span.Started == 0 ? null : Times?.StartOf(span),
            Elapsed = span.Started == 0 ? null : Times?.ElapsedOf(span),
        });
    }
}
