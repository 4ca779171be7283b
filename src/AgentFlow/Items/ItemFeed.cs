using System.Threading.Channels;

namespace AgentFlow;

/// <summary>
/// Hands the items of a task on to the tasks that follow it element by element, as they end. Whoever comes later finds all that has ended before.
/// </summary>
/// <typeparam name="T">The type of an item's value.</typeparam>
internal sealed class ItemFeed<T>
{
    private readonly Dictionary<int, Channel<ItemEnd<T>>> _channels = [];

    /// <param name="followers">The tasks that follow.</param>
    public ItemFeed(IEnumerable<int> followers)
    {
        foreach (int follower in followers)
        {
            _channels[follower] = Channel.CreateUnbounded<ItemEnd<T>>(new() { SingleReader = true });
        }
    }

    public void Publish(ItemEnd<T> end)
    {
        foreach (var channel in _channels.Values)
        {
            channel.Writer.TryWrite(end);
        }
    }

    /// <summary>The items, for one of the tasks that follow; the last once the task has ended.</summary>
    public ChannelReader<ItemEnd<T>> Read(int follower, Task source)
    {
        var channel = _channels[follower];
        source.ContinueWith(
            static (_, writer) => ((ChannelWriter<ItemEnd<T>>)writer!).TryComplete(),
            channel.Writer,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return channel.Reader;
    }
}

/// <summary>An item that has ended.</summary>
/// <param name="Item">Its index.</param>
/// <param name="IsKept">It was not run now, but in an earlier run.</param>
/// <param name="Results">Where its value is.</param>
internal readonly record struct ItemEnd<T>(int Item, bool IsKept, ItemResults<T> Results);
