namespace AgentFlow;

/// <summary>All that one attempt holds; the next attempt may take it over. Released once, however often it is disposed.</summary>
internal sealed class Permit : IDisposable
{
    private readonly List<Holding> _holdings = new(capacity: 2);
    private Holding? _innermost;
    private int _isReleased;

    public Permit()
    {
        Outer = Holding.OfThisFlow;
        _innermost = Outer;
    }

    /// <summary>What the task that this run is nested in lends; null outside any.</summary>
    public Holding? Outer { get; }

    /// <summary>Which of its pool's instances, from 0; 0 without a pool.</summary>
    public int Instance { get; private set; }

    public void Add(Holding held)
    {
        _holdings.Add(held);
        Instance = held.Instance ?? Instance;
        if (held.IsLent)
        {
            held.Outer = _innermost;
            _innermost = held;
        }
    }

    /// <summary>
    /// Lends what is held to runs that are started from here on. To be called in the very method that calls the task:
    /// what a method that it awaits sets does not flow back to it.
    /// </summary>
    public void Enter()
    {
        if (_innermost != Outer)
        {
            Holding.OfThisFlow = _innermost;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) != 0)
        {
            return;
        }

        // The run's own come last, so that who follows on them finds the shared ones free.
        for (int held = _holdings.Count - 1; held >= 0; held--)
        {
            _holdings[held].Release();
        }
    }
}
