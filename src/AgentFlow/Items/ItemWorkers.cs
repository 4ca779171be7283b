using System.Diagnostics.CodeAnalysis;

namespace AgentFlow;

/// <summary>
/// Gives elements to a loop: as many workers as items may be under way, each of which takes the next element when its own item has ended.
/// </summary>
/// <remarks>
/// It is <see cref="Parallel"/>'s <c>ForEachAsync</c> but for one thing: a worker waits for the task of the item itself and ends the item after
/// it. A body that did both would be an async method with an object of its own once an item.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Nobody asks for the wait handle of the turn, which is all that there would be to dispose of.")]
internal sealed class ItemWorkers<TItem>
{
    private readonly ItemLoop<TItem> _loop;
    private readonly IAsyncEnumerator<Indexed<TItem>> _elements;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly TaskCompletionSource<Exception?> _end = new();
    private readonly List<Exception> _thrown = [];
    private volatile bool _isOver;
    private int _begun;
    private int _working;

    private ItemWorkers(ItemLoop<TItem> loop, IAsyncEnumerator<Indexed<TItem>> elements) => (_loop, _elements) = (loop, elements);

    /// <summary>Takes elements until there are no more, the source throws or the loop is canceled, and waits for the items.</summary>
    /// <returns>What the source threw, or the cancellation of the loop; null where there was neither.</returns>
    public static Task<Exception?> RunAsync(ItemLoop<TItem> loop, Func<IAsyncEnumerator<Indexed<TItem>>> source)
    {
        if (loop.IsCanceled)
        {
            return Task.FromResult<Exception?>(loop.Cancellation);
        }

        try
        {
            var workers = new ItemWorkers<TItem>(loop, source());
            workers.BeginOne();
            return workers._end.Task;
        }
        catch (Exception thrown)
        {
            return Task.FromResult<Exception?>(thrown);
        }
    }

    private void BeginOne()
    {
        if (Volatile.Read(ref _begun) < _loop.Bound && Interlocked.Increment(ref _begun) <= _loop.Bound)
        {
            Interlocked.Increment(ref _working);
            _ = Task.Run(WorkAsync);
        }
    }

    private async Task WorkAsync()
    {
        try
        {
            await TakeAllAsync().ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            _isOver = true;
            Note(thrown);
        }

        if (Interlocked.Decrement(ref _working) == 0)
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    private async Task TakeAllAsync()
    {
        for (bool isFirst = true; ; isFirst = false)
        {
            Indexed<TItem> item;
            await _turn.WaitAsync().ConfigureAwait(false);
            try
            {
                if (_isOver || _loop.IsCanceled || !await _elements.MoveNextAsync().ConfigureAwait(false))
                {
                    _isOver = true;
                    return;
                }

                item = _elements.Current;
            }
            finally
            {
                _turn.Release();
            }

            // There may be another element: one more looks, as long as there is room.
            if (isFirst)
            {
                BeginOne();
            }

            if (!_loop.Admits(item))
            {
                continue;
            }

            if (_loop.IsAttempted)
            {
                await _loop.AttemptAsync(item).ConfigureAwait(false);
            }
            else if (_loop.Start(item, out long begun) is { } started)
            {
                await started.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _loop.End(item, started, begun);
            }
        }
    }

    private async Task EndAsync()
    {
        try
        {
            await _elements.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            Note(thrown);
        }

        _end.SetResult(_loop.IsCanceled ? _loop.Cancellation : _thrown.Count > 1 ? new AggregateException(_thrown) : _thrown.FirstOrDefault());
    }

    private void Note(Exception thrown)
    {
        lock (_thrown)
        {
            _thrown.Add(thrown);
        }
    }
}
