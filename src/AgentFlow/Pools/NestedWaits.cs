using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>
/// The waits of this process for locks and counting pools by runs that are nested in a task which holds one itself. Such a task goes on only
/// once the wait is over, so that several can come to wait for each other; then the last of them is refused.
/// </summary>
/// <remarks>Only what begins such a wait can close a circle: who is given a permit goes on, and so does who holds one without a wait of its own.</remarks>
internal sealed class NestedWaits : IDisposable
{
    private static readonly Dictionary<(RateLimiter, Holding), NestedWaits> Begun = [];

    private readonly SharedSource _source;
    private readonly RateLimiter _wanted;
    private readonly Holding _outer;
    private int _count;

    private NestedWaits(SharedSource source, RateLimiter wanted, Holding outer)
    {
        _source = source;
        _wanted = wanted;
        _outer = outer;
    }

    /// <summary>A wait begins, for a permit that is not free; it is over once this is disposed of.</summary>
    /// <exception cref="InvalidOperationException">It would never end, because who holds a permit waits for what is held around this wait.</exception>
    public static NestedWaits Begin(SharedSource source, RateLimiter wanted, Holding outer)
    {
        lock (Begun)
        {
            // Waits for the same thing within the same task are one.
            if (!Begun.TryGetValue((wanted, outer), out var wait))
            {
                Begun.Add((wanted, outer), wait = new(source, wanted, outer));
                if (Endless() is var endless && endless.Contains(wait) && Describe(wait, endless) is { } circle)
                {
                    Begun.Remove((wanted, outer));
                    throw new InvalidOperationException(circle);
                }
            }

            wait._count++;
            return wait;
        }
    }

    public void Dispose()
    {
        lock (Begun)
        {
            if (--_count == 0)
            {
                Begun.Remove((_wanted, _outer));
            }
        }
    }

    /// <summary>All waits but those that may end: for what somebody holds who waits for nothing, or whose own wait may end.</summary>
    private static List<NestedWaits> Endless()
    {
        var waits = Begun.Values.ToList();
        int before;
        do
        {
            before = waits.Count;
            var stuck = waits.SelectMany(wait => wait._outer.Outwards()).ToHashSet();
            waits.RemoveAll(wait => !wait.IsHeldBy(stuck));
        }
        while (waits.Count < before);

        return waits;
    }

    /// <summary>These hold all permits that the wait could be given, the one that it could borrow included.</summary>
    private bool IsHeldBy(HashSet<Holding> stuck)
        => stuck.Count(IsWantedOwn) >= _source.Capacity && (_outer.LenderFor(_wanted) is not { } lender || stuck.Any(held => held.Lender == lender));

    private bool IsWantedOwn(Holding held) => held.Limiter == _wanted && held.Lender is null;

    /// <summary>
    /// Who waits for whom, from this wait until somebody waits for who was named before; null where a permit was given back meanwhile, so that
    /// the wait may end.
    /// </summary>
    private static string? Describe(NestedWaits first, List<NestedWaits> endless)
    {
        var named = new List<NestedWaits>();
        var parts = new List<string>();
        for (var wait = first; !named.Contains(wait);)
        {
            named.Add(wait);
            var (next, holder) = endless.Select(other => (other, Holder: wait.WantedOf(other))).FirstOrDefault(found => found.Holder is not null);
            if (holder is null)
            {
                return null;
            }

            parts.Add($"{wait._source.Subject} waits for {wait._source.Name}, which {holder.Source!.Subject} holds until the run nested in it has ended");
            wait = next;
        }

        return $"These tasks would wait for each other for ever: {string.Join("; ", parts)}. Let a task hold no pool or lock while it starts a run that needs "
            + "another one, or let all of them take them in one order.";
    }

    /// <summary>What is held around another wait, and in the way of this one; where this one could borrow, by who has borrowed.</summary>
    private Holding? WantedOf(NestedWaits other)
    {
        var lender = _outer.LenderFor(_wanted);
        return other._outer.Outwards().FirstOrDefault(held => lender is null ? IsWantedOwn(held) : held.Lender == lender);
    }
}
