namespace AgentFlow;

/// <summary>Elements of a sequence.</summary>
internal sealed class SequenceSource<TItem>(IEnumerable<TItem>? source) : ItemSource<TItem>
{
    public override int? Expected => source is not null && source.TryGetNonEnumeratedCount(out int count) ? count : null;

    public override async Task<SourceEnd> GiveAsync(ItemLoop<TItem> loop, ForEachOutcome? earlier)
    {
        loop.Run.BeginItems(loop.Task);
        if (earlier is not null)
        {
            KeepFrom(earlier, loop);
        }

        var thrown = await loop.TakeAsync(Elements(loop, loop.Results.Total)).ConfigureAwait(false);
        LeaveRest(loop);
        return new(IsTakenToEnd && loop.IsCanceled ? null : thrown);
    }

    private IEnumerable<Indexed<TItem>> Elements(ItemLoop<TItem> loop, int taken)
    {
        foreach (var item in Again())
        {
            yield return item;
        }

        if (IsTakenToEnd || loop.IsCanceled)
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

                // An item that ends by the cancellation asks for the next before the loop has heard of it; there may be no end of them.
                if (loop.IsCanceled)
                {
                    yield break;
                }
            }

            next = checked(next + 1);
        }

        IsTakenToEnd = true;
    }
}
