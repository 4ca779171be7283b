namespace AgentFlow;

// One of the tasks that take the stream.
internal sealed partial class SharedStream<T>
{
    private sealed class Reader(SharedStream<T> stream, FlowRun run, int task) : IAsyncEnumerable<T>, IAsyncEnumerator<T>
    {
        private Step _step = null!;
        private CancellationToken _token;
        private bool _hasEnded;

        public T Current => _step.Value;

        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            _step = stream.Begin(task);
            _token = cancellationToken;
            return this;
        }

        public ValueTask<bool> MoveNextAsync()
        {
            var next = stream.After(_step);
            return next.IsCompletedSuccessfully ? new(Moved(next.Result)) : MovedAsync(next);
        }

        // The last one waits for a pull that is under way, as it would if it had the stream alone.
        public async ValueTask DisposeAsync()
        {
            if (End() is not { } pull)
            {
                return;
            }

            await stream.StopAsync(pull).ConfigureAwait(false);
            if (run.Signal is { Limit: not null } signal && await Task.WhenAny(pull, signal.Over).ConfigureAwait(false) != pull)
            {
                run.GiveUpSource(task, pull);
                return;
            }

            await stream.ReleaseAsync(pull).ConfigureAwait(false);
        }

        private bool Moved(Step? next)
        {
            _step = next ?? _step;
            return next is not null;
        }

        // A cancellation ends the source only where nobody else takes it.
        private async ValueTask<bool> MovedAsync(Task<Step?> next)
        {
            try
            {
                return Moved(await next.WaitAsync(_token).ConfigureAwait(false));
            }
            catch (OperationCanceledException) when (!next.IsCompleted)
            {
                if (!IsLastOrEnds())
                {
                    throw;
                }

                await stream.StopAsync(next).ConfigureAwait(false);
                return Moved(await next.ConfigureAwait(false));
            }
        }

        private bool IsLastOrEnds()
        {
            lock (stream.Gate)
            {
                if (stream.IsLast(run))
                {
                    return true;
                }

                _hasEnded = true;
                stream.End(run);
                return false;
            }
        }

        /// <summary>The pull that is under way or was the last, where nobody will take more; else null.</summary>
        private Task? End()
        {
            lock (stream.Gate)
            {
                if (_hasEnded)
                {
                    return null;
                }

                _hasEnded = true;
                return stream.End(run) ? stream._pull : null;
            }
        }
    }
}
