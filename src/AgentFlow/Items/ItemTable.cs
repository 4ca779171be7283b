namespace AgentFlow;

/// <summary>What tasks that run once per element share in a run: feeds from one to the next, sources that several take, and items kept from an earlier run.</summary>
internal sealed class ItemTable(FlowPlan plan, ItemTable? previous = null)
{
    private readonly object?[] _feeds = new object?[plan.Count];
    private readonly ForEachOutcome?[] _earlier = new ForEachOutcome?[plan.Count];

    /// <summary>The sources that several tasks run for; null where each has its own.</summary>
    public SharedItemSources? Shared { get; } = SharedItemSources.For(plan, previous?.Shared);

    /// <summary>Null where no task runs once per element.</summary>
    /// <exception cref="InvalidOperationException">The earlier run left a stream unread that cannot be read twice.</exception>
    public static ItemTable? For(FlowPlan plan, KeptTasks? kept, ItemTable? previous = null)
    {
        if (!plan.Tasks.Any(task => task.ForEach is not null))
        {
            return null;
        }

        var table = new ItemTable(plan, previous);
        for (int task = 0; task < plan.Count; task++)
        {
            if (kept?.ItemsOf(task) is { } earlier)
            {
                table.TryKeep(task, earlier);
            }
        }

        return table;
    }

    /// <summary>The feed of a task; null where none follows it element by element. Whoever asks first makes it.</summary>
    public ItemFeed<T>? FeedOf<T>(int task)
    {
        ref object? feed = ref _feeds[task];
        if (Volatile.Read(ref feed) is null && plan.FollowersOf(task) is { Length: > 0 } followers)
        {
            Interlocked.CompareExchange(ref feed, new ItemFeed<T>(followers), null);
        }

        return (ItemFeed<T>?)feed;
    }

    /// <summary>The task in the earlier run; null where all items run.</summary>
    public ForEachOutcome? EarlierOf(int task) => _earlier[task];

    /// <summary>Has a task keep the items that succeeded in the earlier run, and run the others again.</summary>
    /// <returns>Whether there is anything to keep.</returns>
    /// <exception cref="InvalidOperationException">Its source was not taken to its end, and is a stream of the inputs, which cannot be read twice.</exception>
    public bool TryKeep(int task, TaskOutcome outcome)
    {
        if (outcome is not ForEachOutcome { End.History: { } history } earlier)
        {
            return false;
        }

        if (history is { IsStream: true, IsTakenToEnd: false })
        {
            throw new InvalidOperationException(
                $"Task '{earlier.TaskName}' of '{plan.Name}' cannot be resumed: of the stream '{plan[task].ForEach}' only {earlier.Total} "
                + "items were taken, and a stream cannot be read twice. Start a new run with the rest of it.");
        }

        _earlier[task] = earlier;
        return true;
    }

    /// <summary>The earlier run is not needed any more.</summary>
    public void Forget(int task) => _earlier[task] = null;
}
