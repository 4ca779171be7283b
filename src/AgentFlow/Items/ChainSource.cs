using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AgentFlow;

/// <summary>The items of another task, each as soon as it has ended, in whatever order.</summary>
/// <typeparam name="TSource">The type of their values.</typeparam>
/// <typeparam name="TItem">What the task takes of them: their values, or their outcomes.</typeparam>
internal abstract class ChainSource<TSource, TItem>(int sourceTask, Task ended) : ItemSource<TItem>
{
    private ForEachOutcome? _earlier;

    public override async Task<SourceEnd> GiveAsync(ItemLoop<TItem> loop, ForEachOutcome? earlier)
    {
        _earlier = earlier;
        var run = loop.Run;
        var reader = run.IsKept(sourceTask) ? null : run.FeedFrom<TSource>(sourceTask)!.Read(loop.Task, ended);
        var thrown = await (reader is null ? loop.TakeAsync(KeptElements(loop)) : loop.TakeAsync(Elements(loop, reader.ReadAllAsync()))).ConfigureAwait(false);
        if (thrown is OperationCanceledException)
        {
            await LeaveRestAsync(loop, reader).ConfigureAwait(false);
            thrown = null;
        }

        var source = (ForEachOutcome)run.Outcome(sourceTask);

        // One that did not start may still have the items of an earlier run: then those that follow it stay, too.
        bool isThere = source.HasItems && (reader is null || source.Attempts > 0);
        if (isThere)
        {
            run.BeginItems(loop.Task);
        }
        else if (source.HasItems)
        {
            Left = earlier;
        }

        return thrown is null ? new(Thrown: null, CutBy(source, isThere, loop), isThere) : new(thrown, IsThere: isThere);
    }

    /// <summary>What the task takes of an item; nothing where it is not run for it.</summary>
    protected abstract bool TryTake(ItemEnd<TSource> end, ItemLoop<TItem> loop, [MaybeNullWhen(false)] out TItem element);

    private async IAsyncEnumerable<Indexed<TItem>> Elements(
        ItemLoop<TItem> loop, IAsyncEnumerable<ItemEnd<TSource>> ends, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var end in ends.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (TryBegin(end, loop, out var element))
            {
                yield return new(end.Item, element);
            }
        }

        IsTakenToEnd = true;
    }

    private IEnumerable<Indexed<TItem>> KeptElements(ItemLoop<TItem> loop)
    {
        var source = (ForEachOutcome)loop.Run.Outcome(sourceTask);
        for (int item = loop.Results.Total; item < source.Total; item++)
        {
            if (TryBegin(new(item, IsKept: true, (ItemResults<TSource>)source.End.Results), loop, out var element))
            {
                yield return new(item, element);
            }
        }

        IsTakenToEnd = true;
    }

    private bool TryBegin(ItemEnd<TSource> end, ItemLoop<TItem> loop, [MaybeNullWhen(false)] out TItem element)
    {
        // In a run that has ended it begins with its end, as nobody knows when it hears of what.
        if (!loop.IsCanceled)
        {
            loop.Run.BeginItems(loop.Task);
        }

        loop.Results.Reserve(end.Item);
        if (end.IsKept && _earlier is not null && end.Item < _earlier.Total && _earlier.End.Results.NoteOf(end.Item) is not { IsFailure: true })
        {
            loop.Keep(end.Item, _earlier.End.Results);
            element = default;
            return false;
        }

        return TryTake(end, loop, out element);
    }

    /// <summary>
    /// The run was canceled or its time is over: what the task before gives has an outcome all the same. What was kept or has nothing to run for
    /// stays that, and the others do not start.
    /// </summary>
    private async Task LeaveRestAsync(ItemLoop<TItem> loop, ChannelReader<ItemEnd<TSource>>? reader)
    {
        if (reader is null)
        {
            foreach (var item in KeptElements(loop))
            {
                loop.Leave(item);
            }

            return;
        }

        await foreach (var item in Elements(loop, reader.ReadAllAsync()).ConfigureAwait(false))
        {
            loop.Leave(item);
        }
    }

    private static TaskError? CutBy(ForEachOutcome source, bool isThere, ItemLoop<TItem> loop)
    {
        var cut = source.HasItems ? source.End.SourceError : source.Error;
        return cut is null ? null : ItemSkip.After(cut, loop.Plan.Name, item: null).After(attempts: isThere ? 1 : 0);
    }
}

/// <summary>The values of another task's items; where there is none, the item is skipped.</summary>
internal sealed class ValueChain<T>(int sourceTask, Task ended) : ChainSource<T, T>(sourceTask, ended)
{
    private readonly int _sourceTask = sourceTask;

    protected override bool TryTake(ItemEnd<T> end, ItemLoop<T> loop, [MaybeNullWhen(false)] out T element)
    {
        if (end.Results.NoteOf(end.Item) is { Status: not OutcomeStatus.Succeeded } note)
        {
            loop.Skip(end.Item, ItemSkip.After(note, end, loop.Plan.Name, isExcused: note.IsExcused || loop.Run.Plan[_sourceTask].IsOptional));
            element = default;
            return false;
        }

        element = end.Results[end.Item];
        return true;
    }
}

/// <summary>The outcomes of another task's items, whatever they are.</summary>
internal sealed class OutcomeChain<T>(int sourceTask, Task ended) : ChainSource<T, TaskOutcome<T>>(sourceTask, ended)
{
    protected override bool TryTake(ItemEnd<T> end, ItemLoop<TaskOutcome<T>> loop, out TaskOutcome<T> element)
    {
        element = end.Results.OutcomeOf(end.Item);
        return true;
    }
}
