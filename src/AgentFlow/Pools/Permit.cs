namespace AgentFlow;

/// <summary>All that one attempt holds; the next attempt may take it over. Released once, however often it is disposed.</summary>
internal sealed class Permit : IDisposable
{
    private readonly List<Holding> _holdings = new(capacity: 2);
    private int _isReleased;

    public Permit()
    {
        Outer = Holding.OfThisFlow;
        Innermost = Outer;
    }

    /// <summary>What the task that this run is nested in lends; null outside any.</summary>
    public Holding? Outer { get; }

    /// <summary>The last that this attempt has taken of what it lends; before that, what is lent to it.</summary>
    public Holding? Innermost { get; private set; }

    /// <summary>Greater than that of those who came to wait with something in hand before; 0 until then. Kept by <see cref="NestedWaits"/>.</summary>
    public long Ticket { get; set; }

    /// <summary>Which of its pool's instances, from 0; 0 without a pool.</summary>
    public int Instance { get; private set; }

    public void Add(Holding held)
    {
        _holdings.Add(held);
        Instance = held.Instance ?? Instance;
        if (held.IsLent)
        {
            held.Outer = Innermost;
            Innermost = held;
        }
    }

    /// <summary>Gives back what this attempt has taken of what others need too, and keeps what is its run's alone.</summary>
    public void GiveBackShared()
    {
        for (; Innermost != Outer; Innermost = Innermost!.Outer)
        {
            _holdings.Remove(Innermost!);
            Innermost!.Release();
        }
    }

    /// <summary>
    /// Lends what is held to runs that are started from here on. To be called in the very method that calls the task:
    /// what a method that it awaits sets does not flow back to it.
    /// </summary>
    public void Enter()
    {
        if (Innermost != Outer)
        {
            Holding.OfThisFlow = Innermost;
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
