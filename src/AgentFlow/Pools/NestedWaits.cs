using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>
/// The waits of this process for locks and counting pools by who holds one meanwhile. Where runs are nested in tasks, several can come to wait
/// for each other, as such a task goes on only once the wait within is over. Then an attempt that has not started gives up what it has taken,
/// the last that came; where giving up would not help, the last to wait is refused.
/// </summary>
/// <remarks>Only what begins such a wait can close a circle: who is given a permit goes on, and so does who holds one without a wait of its own.</remarks>
internal static class NestedWaits
{
    private static readonly Dictionary<(RateLimiter, Holding), NestedWait> Begun = [];

    private static long _last;

    /// <summary>A wait begins, for a permit that is not free; it is over once it is disposed of.</summary>
    /// <param name="source">What is waited for.</param>
    /// <param name="wanted">The limiter of that.</param>
    /// <param name="held">What is held meanwhile: something.</param>
    /// <param name="inTheWay">Which are to be told to give up, once this one is in the queue.</param>
    /// <exception cref="InvalidOperationException">It would never end, because who holds a permit waits for what is held around this wait.</exception>
    public static NestedWait Begin(SharedSource source, RateLimiter wanted, Permit held, out List<NestedWait> inTheWay)
    {
        lock (Begun)
        {
            inTheWay = [];
            var outer = held.Innermost!;
            held.Ticket = held.Ticket > 0 ? held.Ticket : ++_last;

            // Waits for the same thing within the same task are one.
            if (!Begun.TryGetValue((wanted, outer), out var wait))
            {
                Begun.Add((wanted, outer), wait = new(source, wanted, held));
                if (Endless(other => other.Kept) is var endless && endless.Contains(wait) && Describe(wait, endless) is { } circle)
                {
                    Begun.Remove((wanted, outer));
                    throw new InvalidOperationException(circle);
                }

                MakeWay(wait, inTheWay);
            }

            wait.Count++;
            return wait;
        }
    }

    public static void End(NestedWait wait)
    {
        lock (Begun)
        {
            if (--wait.Count == 0)
            {
                Begun.Remove((wait.Wanted, wait.Outer));
            }
        }
    }

    private static void MakeWay(NestedWait wait, List<NestedWait> inTheWay)
    {
        while (Endless(other => other.Held) is var endless
            && endless.Contains(wait)
            && endless.Where(other => other.CanMakeWayFor(endless)).MaxBy(other => other.Ticket) is { } last)
        {
            last.IsToGiveUp = true;
            inTheWay.Add(last);
        }
    }

    /// <summary>All waits but those that may end: for what somebody holds who waits for nothing, or whose own wait may end.</summary>
    private static List<NestedWait> Endless(Func<NestedWait, IEnumerable<Holding>> heldBy)
    {
        var waits = Begun.Values.ToList();
        int before;
        do
        {
            before = waits.Count;
            var stuck = waits.SelectMany(heldBy).ToHashSet();
            waits.RemoveAll(wait => !wait.IsHeldBy(stuck));
        }
        while (waits.Count < before);

        return waits;
    }

    /// <summary>
    /// Who waits for whom, from this wait until somebody waits for who was named before; null where a permit was given back meanwhile, so that
    /// the wait may end.
    /// </summary>
    private static string? Describe(NestedWait first, List<NestedWait> endless)
    {
        var named = new List<NestedWait>();
        var parts = new List<string>();
        for (var wait = first; !named.Contains(wait);)
        {
            named.Add(wait);
            var (next, holder) = endless.Select(other => (other, Holder: wait.InTheWay(other.Kept))).FirstOrDefault(found => found.Holder is not null);
            if (holder is null)
            {
                return null;
            }

            parts.Add($"{wait.Source.Subject} waits for {wait.Source.Name}, which {holder.Source!.Subject} holds until the run nested in it has ended");
            wait = next;
        }

        return $"These tasks would wait for each other for ever: {string.Join("; ", parts)}. Let a task hold no pool or lock while it starts a run that needs "
            + "another one, or let all of them take them in one order.";
    }
}
