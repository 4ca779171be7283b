namespace AgentFlow;

/// <summary>Elements that arrive one by one. What an earlier run took of them is run again; nothing is taken twice.</summary>
internal sealed class StreamSource<TItem>(IAsyncEnumerable<TItem>? source) : ItemSource<TItem>
{
    public override bool IsStream => true;

    public override async Task<SourceEnd> GiveAsync(ItemLoop<TItem> loop, ForEachOutcome? earlier)
    {
        loop.Run.BeginItems(loop.Task);
        if (earlier is not null)
        {
            KeepFrom(earlier, loop);
        }

        var thrown = await (earlier is null ? loop.TakeAsync(new Elements(this, loop)) : loop.TakeAsync(Again())).ConfigureAwait(false);
        LeaveRest(loop);
        return new(IsTakenToEnd && loop.IsCanceled ? null : thrown);
    }

    private IAsyncEnumerator<TItem> Begin(ItemLoop<TItem> loop, CancellationToken cancellationToken)
        => loop.Run.Shared(loop.Task, source)?.GetAsyncEnumerator(cancellationToken)
            ?? throw new InvalidOperationException($"'{loop.Plan.ForEach}', the source of task '{loop.Plan.Name}', is null.");

    // By hand and not with yield: an element that is there at once costs no more than the call.
    internal sealed class Elements(StreamSource<TItem> stream, ItemLoop<TItem> loop) : IAsyncEnumerable<Indexed<TItem>>, IAsyncEnumerator<Indexed<TItem>>
    {
        private readonly Task? _over = loop.Run.Signal is { Limit: not null } signal ? signal.Over : null;
        private IAsyncEnumerator<TItem> _elements = null!;
        private bool _isGivenUp;
        private bool _isOver;
        private int _next;

        // Asked for once an element.
        public Indexed<TItem> Current
        {
            get
            {
                int item = _next;
                _next = checked(item + 1);
                loop.Results.Reserve(item);
                return new(item, _elements.Current);
            }
        }

        public IAsyncEnumerator<Indexed<TItem>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            _elements = stream.Begin(loop, cancellationToken);
            return this;
        }

        // Another one may ask after the stream has thrown: it is over then, and has not come to its end.
        public ValueTask<bool> MoveNextAsync()
        {
            if (_isOver)
            {
                return new(false);
            }

            _isOver = true;
            var moved = _elements.MoveNextAsync();
            return moved.IsCompletedSuccessfully ? new(Moved(moved.Result)) : MovedAsync(moved);
        }

        // One that is given up is still about to give its next element: it can be disposed of only after that.
        public ValueTask DisposeAsync() => _isGivenUp ? default : _elements.DisposeAsync();

        private async Task DisposeAfterAsync(Task moving)
        {
            await moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _elements.DisposeAsync().ConfigureAwait(false);
        }

        private async ValueTask<bool> MovedAsync(ValueTask<bool> moving)
        {
            if (_over is null)
            {
                return Moved(await moving.ConfigureAwait(false));
            }

            var moved = moving.AsTask();
            if (await Task.WhenAny(moved, _over).ConfigureAwait(false) == moved)
            {
                return Moved(await moved.ConfigureAwait(false));
            }

            _isGivenUp = true;
            loop.Run.GiveUpSource(loop.Task, DisposeAfterAsync(moved));
            throw AttemptTimedOutException.OfRun(loop.Run.Plan.TimeoutMs, isStarted: true);
        }

        private bool Moved(bool isThere)
        {
            _isOver = !isThere;
            stream.IsTakenToEnd = !isThere;
            return isThere;
        }
    }
}
