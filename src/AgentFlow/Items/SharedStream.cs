namespace AgentFlow;

/// <summary>A stream that several tasks run for, enumerated once.</summary>
internal sealed partial class SharedStream<T> : SharedItemSource
{
    private readonly IAsyncEnumerable<T>? _source;
    private readonly CancellationTokenSource _stop = new();
    private Step? _start;
    private IAsyncEnumerator<T>? _elements;
    private Task _pull = Task.CompletedTask;
    private bool _isGivenUp;
    private volatile bool _isOver;

    public SharedStream(IAsyncEnumerable<T> source, IEnumerable<int> tasks)
        : this(source, new Step(default!), tasks)
    {
    }

    private SharedStream(IAsyncEnumerable<T>? source, Step start, IEnumerable<int> tasks)
        : base(tasks)
    {
        _source = source;
        _start = start;
        _isGivenUp = source is null;
    }

    protected override bool IsOver => _isOver;

    /// <summary>The elements, for one of the tasks.</summary>
    public IAsyncEnumerable<T> For(FlowRun run, int task) => new Reader(this, run, task);

    /// <summary>A pull that is under way goes on to its end, which nobody waits for any more.</summary>
    public override void Dispose() => _ = CloseAsync();

    /// <summary>A stream cannot be read twice: who has not begun to take it finds there what others took of it.</summary>
    public override SharedItemSource? ForNextRun() => _start is { } start ? new SharedStream<T>(source: null, start, ToBegin) : null;

    protected override void ForgetStart() => _start = null;

    private Step Begin(int task)
    {
        lock (Gate)
        {
            var start = _start ?? throw new InvalidOperationException("Everybody who shares the stream has begun.");
            Open(task);
            return start;
        }
    }

    /// <summary>The element after one; null after the last. Who asks first has the source asked.</summary>
    private Task<Step?> After(Step step)
    {
        TaskCompletionSource<Step?> pulled;
        lock (Gate)
        {
            if (step.Next is { } next)
            {
                return next;
            }

            pulled = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _pull = step.Next = pulled.Task;
        }

        _ = PullAsync(pulled);
        return pulled.Task;
    }

    private async Task PullAsync(TaskCompletionSource<Step?> pulled)
    {
        try
        {
            if (_isGivenUp)
            {
                throw SharedItemSources.GivenUp();
            }

            _elements ??= _source!.GetAsyncEnumerator(_stop.Token);
            _isOver = !await _elements.MoveNextAsync().ConfigureAwait(false);
            pulled.SetResult(_isOver ? null : new Step(_elements.Current));
        }
        catch (Exception thrown)
        {
            _isOver = true;
            pulled.SetException(thrown);

            // It counts as observed, also where nobody waits for it any more.
            _ = pulled.Task.Exception;
        }
    }

    private async Task CloseAsync()
    {
        await ReleaseAsync(_pull).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    /// <summary>Cancels a pull that is under way.</summary>
    private Task StopAsync(Task pull) => pull.IsCompleted ? Task.CompletedTask : _stop.CancelAsync();

    /// <summary>Disposes of the source once it gives nothing any more.</summary>
    private async Task ReleaseAsync(Task pull)
    {
        await StopAsync(pull).ConfigureAwait(false);
        await pull.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        IAsyncEnumerator<T>? elements;
        lock (Gate)
        {
            elements = _isGivenUp ? null : _elements;
            _isGivenUp = true;
        }

        if (elements is not null)
        {
            await elements.DisposeAsync().ConfigureAwait(false);
        }
    }

    private sealed class Step(T value)
    {
        public Task<Step?>? Next { get; set; }

        public T Value { get; } = value;
    }
}
