using System.Threading.Tasks.Sources;

namespace AgentFlow;

/// <summary>
/// An item that goes on. Who took it waits for the task of the item itself, and the item ends in between: an async method would cost as much
/// again as the loop does.
/// </summary>
internal sealed class ItemEnding<TItem> : IValueTaskSource
{
    // A worker gives one back just before it takes the next.
    [ThreadStatic]
    private static ItemEnding<TItem>? _spare;

    private readonly Action _continue;
    private ItemLoop<TItem>? _loop;
    private Task? _started;
    private Indexed<TItem> _item;
    private long _begun;
    private Action<object?>? _continuation;
    private object? _state;

    private ItemEnding() => _continue = Continue;

    public static ValueTask Of(ItemLoop<TItem> loop, Indexed<TItem> item, Task started, long begun)
    {
        var ending = _spare ?? new ItemEnding<TItem>();
        _spare = null;
        ending._loop = loop;
        ending._item = item;
        ending._started = started;
        ending._begun = begun;
        return new ValueTask(ending, token: 0);
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _started!.IsCompleted ? ValueTaskSourceStatus.Succeeded : ValueTaskSourceStatus.Pending;

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        _continuation = continuation;
        _state = state;
        _started!.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_continue);
    }

    void IValueTaskSource.GetResult(short token)
    {
        var (loop, item, started, begun) = (_loop!, _item, _started!, _begun);
        (_loop, _item, _started, _continuation, _state) = (null, default, null, null, null);
        _spare = this;
        loop.End(item, started, begun);
    }

    private void Continue() => _continuation!(_state);
}
