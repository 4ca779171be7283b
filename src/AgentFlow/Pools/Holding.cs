using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>A permit of one limiter. A run nested in the task that holds it may borrow it, one task at a time.</summary>
internal sealed class Holding(RateLimiter limiter, RateLimitLease lease)
{
    private static readonly AsyncLocal<Holding?> Flow = new();

    private readonly object _lock = new();
    private CountingLimiter? _loans;
    private bool _isReleased;

    /// <summary>The innermost permit that the task holds which this code belongs to.</summary>
    public static Holding? OfThisFlow
    {
        get => FirstOpen(Flow.Value);
        set => Flow.Value = value;
    }

    /// <summary>Nested runs may borrow it: others than this run ask its limiter too.</summary>
    public bool IsLent { get; init; }

    /// <summary>Which of the pool's instances; null for what is no pool.</summary>
    public int? Instance { get; init; }

    /// <summary>What it is a permit of, and for which task; null for what belongs to one run alone.</summary>
    public SharedSource? Source { get; init; }

    /// <summary>Whose permit it is borrowed from; null where it is one of the limiter's own.</summary>
    public Holding? Lender { get; init; }

    /// <summary>Called as it goes back to its limiter.</summary>
    public Action? Returning { get; init; }

    /// <summary>What was held already when this was taken.</summary>
    public Holding? Outer { get; set; }

    public RateLimiter Limiter => limiter;

    /// <summary>The permits that are held, from this one outwards.</summary>
    public IEnumerable<Holding> Outwards()
    {
        for (var held = FirstOpen(this); held is not null; held = FirstOpen(held.Outer))
        {
            yield return held;
        }
    }

    /// <summary>The innermost permit of that limiter, from this one outwards.</summary>
    public Holding? LenderFor(RateLimiter wanted)
        => Outwards().FirstOrDefault(held => held.Limiter == wanted);

    /// <summary>Where nested tasks ask for it; null once it was released.</summary>
    public RateLimiter? OpenLoans()
    {
        lock (_lock)
        {
            return _isReleased ? null : _loans ??= CountingLimiter.Of(1);
        }
    }

    /// <summary>Gives it back, once those who borrowed it or wait for that have ended.</summary>
    public void Release()
    {
        CountingLimiter? loans;
        lock (_lock)
        {
            loans = _loans;
            _isReleased = true;
        }

        if (loans is null || loans.AttemptAcquire().IsAcquired)
        {
            Return();
            return;
        }

        loans.AcquireAsync().AsTask().ContinueWith(
            static (_, held) => ((Holding)held!).Return(),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private static Holding? FirstOpen(Holding? held)
    {
        while (held is { _isReleased: true })
        {
            held = held.Outer;
        }

        return held;
    }

    private void Return()
    {
        Returning?.Invoke();
        lease.Dispose();
    }
}
