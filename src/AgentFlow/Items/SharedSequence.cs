using System.Runtime.ExceptionServices;

namespace AgentFlow;

/// <summary>A sequence that several tasks run for, enumerated once.</summary>
internal sealed class SharedSequence<T>(IEnumerable<T> source, IEnumerable<int> tasks) : SharedItemSource(tasks)
{
    // Who pulls may block; who comes and goes, or finds its element there, does not wait for that.
    private readonly object _pull = new();
    private Step? _start = new(default!);
    private IEnumerator<T>? _elements;
    private ExceptionDispatchInfo? _thrown;
    private bool _isGivenUp;
    private volatile bool _isOver;

    protected override bool IsOver => _isOver;

    /// <summary>The elements, for one of the tasks.</summary>
    public IEnumerable<T> For(FlowRun run, int task)
    {
        var step = Begin(task);
        try
        {
            while (Next(step) is { } next)
            {
                step = next;
                yield return next.Value;
            }
        }
        finally
        {
            if (IsLastToEnd(run))
            {
                GiveUp();
            }
        }
    }

    public override void Dispose()
    {
        try
        {
            GiveUp();
        }
        catch (Exception)
        {
            // Who took it has ended long since, and what became of that is said; there is nobody left to tell.
        }
    }

    protected override void ForgetStart() => _start = null;

    private Step Begin(int task)
    {
        lock (Gate)
        {
            var start = _start ?? throw new InvalidOperationException("Everybody who shares the source has begun.");
            Open(task);
            return start;
        }
    }

    private bool IsLastToEnd(FlowRun run)
    {
        lock (Gate)
        {
            return End(run);
        }
    }

    private Step? Next(Step step)
    {
        if (Volatile.Read(ref step.Next) is { } there)
        {
            return there;
        }

        lock (_pull)
        {
            return step.Next ?? Pull(step);
        }
    }

    private Step? Pull(Step last)
    {
        _thrown?.Throw();
        if (_isOver)
        {
            return null;
        }

        if (_isGivenUp)
        {
            throw SharedItemSources.GivenUp();
        }

        try
        {
            _elements ??= source.GetEnumerator();
            _isOver = !_elements.MoveNext();
            var next = _isOver ? null : new Step(_elements.Current);
            Volatile.Write(ref last.Next, next);
            return next;
        }
        catch (Exception thrown)
        {
            _thrown = ExceptionDispatchInfo.Capture(thrown);
            _isOver = true;
            throw;
        }
    }

    private void GiveUp()
    {
        lock (_pull)
        {
            var elements = _isGivenUp ? null : _elements;
            _isGivenUp = true;
            elements?.Dispose();
        }
    }

    private sealed class Step(T value)
    {
        public Step? Next;

        public T Value { get; } = value;
    }
}
