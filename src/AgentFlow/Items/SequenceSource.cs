namespace AgentFlow;

/// <summary>Elements of a sequence.</summary>
internal sealed class SequenceSource<TItem>(IEnumerable<TItem>? source) : ItemSource<TItem>
{
    public override int? Expected => source is not null && source.TryGetNonEnumeratedCount(out int count) ? count : null;

    public override async Task<SourceEnd> GiveAsync(ItemLoop<TItem> loop, ForEachOutcome? earlier)
    {
        loop.Run.BeginItems(loop.Task);
        var again = earlier is null ? null : KeepFrom(earlier, loop);
        var thrown = await loop.TakeAsync(Elements(loop, again, loop.Results.Total)).ConfigureAwait(false);
        return new(IsTakenToEnd ? null : thrown);
    }

    private IEnumerable<Indexed<TItem>> Elements(ItemLoop<TItem> loop, IReadOnlyDictionary<int, TItem>? again, int taken)
    {
        foreach (var (item, element) in again ?? new Dictionary<int, TItem>())
        {
            yield return new(item, element);
        }

        if (IsTakenToEnd)
        {
            yield break;
        }

        int next = 0;
        foreach (var element in loop.Run.Shared(loop.Task, source) ?? throw new InvalidOperationException($"'{loop.Plan.ForEach}', the source of task '{loop.Plan.Name}', is null."))
        {
            if (next >= taken)
            {
                loop.Results.Reserve(next);
                yield return new(next, element);
            }

            next = checked(next + 1);
        }

        IsTakenToEnd = true;
    }
}
