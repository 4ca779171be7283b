namespace AgentFlow;

/// <summary>The sources of a run that several of its tasks run for.</summary>
/// <param name="plan">The plan.</param>
/// <param name="earlier">Those of the run that this one resumes; null where it resumes none.</param>
internal sealed class SharedItemSources(FlowPlan plan, SharedItemSources? earlier)
{
    // At the index of the first of the tasks that share it.
    private readonly SharedItemSource?[] _sources = new SharedItemSource?[plan.Count];
    private readonly SharedItemSource?[] _earlier = Array.ConvertAll(earlier?.All() ?? new SharedItemSource?[plan.Count], source => source?.ForNextRun());

    /// <summary>Null where no two tasks have one source.</summary>
    public static SharedItemSources? For(FlowPlan plan, SharedItemSources? earlier)
        => Enumerable.Range(0, plan.Count).Any(task => plan.SharersOf(task).Length > 0) ? new(plan, earlier) : null;

    public static InvalidOperationException GivenUp() => new("The source was given up before its end, and cannot be enumerated twice.");

    /// <summary>The elements of a sequence, for one of the tasks that take them. What is no lazy sequence needs no sharing.</summary>
    public IEnumerable<T>? Of<T>(FlowRun run, int task, IEnumerable<T>? source)
        => source is not (null or ICollection<T> or IReadOnlyCollection<T>)
            && Find(run, task, sharers => new SharedSequence<T>(source, sharers)) is SharedSequence<T> shared ? shared.For(run, task) : source;

    /// <summary>The elements of a stream, for one of the tasks that take them.</summary>
    public IAsyncEnumerable<T>? Of<T>(FlowRun run, int task, IAsyncEnumerable<T>? source)
        => source is not null && Find(run, task, sharers => new SharedStream<T>(source, sharers)) is SharedStream<T> shared ? shared.For(run, task) : source;

    /// <summary>A task has ended.</summary>
    public void Leave(int task)
    {
        if (plan.SharersOf(task) is [var first, ..])
        {
            Volatile.Read(ref _sources[first])?.Leave(task);
        }
    }

    /// <summary>The run has ended.</summary>
    public void Close()
    {
        foreach (var source in _sources)
        {
            source?.Dispose();
        }
    }

    private SharedItemSource?[] All() => Array.ConvertAll(_sources.Zip(_earlier).ToArray(), pair => pair.First ?? pair.Second);

    private SharedItemSource? Find(FlowRun run, int task, Func<IEnumerable<int>, SharedItemSource> create)
    {
        if (plan.SharersOf(task) is not [var first, ..] sharers)
        {
            return null;
        }

        ref var shared = ref _sources[first];
        if (Volatile.Read(ref shared) is null)
        {
            var found = IsTheSame(run, task) ? _earlier[first] : null;
            Interlocked.CompareExchange(ref shared, found ?? create(sharers.Where(sharer => !run.IsKept(sharer))), null);
        }

        return shared;
    }

    /// <summary>The source is an input, or the result of a task that is kept: it is that of the earlier run, and not made anew.</summary>
    private bool IsTheSame(FlowRun run, int task)
        => plan.Tasks.All(source => source.Name != plan[task].ForEach || run.IsKept(plan.IndexOf(source.Name)));
}
