using System.Collections.Concurrent;

namespace AgentFlow.Tests.Items;

/// <summary>A gate an item: a test sees which items have begun, and says when each ends.</summary>
internal sealed class Gates
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _begun = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _ends = new();
    private int _underWay;
    private int _most;

    /// <summary>The most items that were under way at once.</summary>
    public int Most => Volatile.Read(ref _most);

    public bool HasBegun(int item) => Of(_begun, item).Task.IsCompleted;

    public Task Begun(int item) => Of(_begun, item).Task.WaitAsync(TimeSpan.FromSeconds(30));

    public Task Begun(IEnumerable<int> items) => Task.WhenAll(items.Select(Begun));

    public void Open(int item) => Of(_ends, item).TrySetResult();

    public void Break(int item, Exception failure) => Of(_ends, item).TrySetException(failure);

    /// <summary>What an item does: it says that it has begun, and waits for its gate.</summary>
    public async Task PassAsync(int item)
    {
        int now = Interlocked.Increment(ref _underWay);
        for (int most = Most; now > most; most = Most)
        {
            Interlocked.CompareExchange(ref _most, now, most);
        }

        Of(_begun, item).TrySetResult();
        try
        {
            await Of(_ends, item).Task.ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private static TaskCompletionSource Of(ConcurrentDictionary<int, TaskCompletionSource> all, int item)
        => all.GetOrAdd(item, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
