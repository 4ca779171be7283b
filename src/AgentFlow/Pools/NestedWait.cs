using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>
/// A wait of who holds something meanwhile: what the task holds that its run is nested in, which stays, and what the attempt itself has taken
/// before, which it can give up. To be looked at by <see cref="NestedWaits"/> alone, one at a time.
/// </summary>
/// <param name="source">What is waited for, and by whom.</param>
/// <param name="wanted">The limiter of that.</param>
/// <param name="permit">What is held.</param>
internal sealed class NestedWait(SharedSource source, RateLimiter wanted, Permit permit) : IDisposable
{
    // What the permit has now: others may wait so too, when its own wait is over and it has taken more.
    private readonly Holding _outer = permit.Innermost!;

    private readonly Holding? _kept = permit.Outer;

    // Never disposed of, which it need not be, as it may be canceled after the wait has ended.
    private readonly CancellationTokenSource? _givenUp = permit.Innermost == permit.Outer ? null : new();

    public RateLimiter Wanted => wanted;

    public Holding Outer => _outer;

    /// <summary>Greater than that of attempts which waited before, however often they gave up.</summary>
    public long Ticket { get; } = permit.Ticket;

    public SharedSource Source => source;

    /// <summary>How many wait so.</summary>
    public int Count { get; set; }

    /// <summary>It is to give up, and will, unless it is given its permit before.</summary>
    public bool IsToGiveUp { get; set; }

    /// <summary>Canceled once the attempt has to give up what it has taken.</summary>
    public CancellationToken GivenUp => _givenUp?.Token ?? CancellationToken.None;

    /// <summary>What is held though those give up who can.</summary>
    public IEnumerable<Holding> Kept => _kept?.Outwards() ?? [];

    /// <summary>What is held until the wait is over.</summary>
    public IEnumerable<Holding> Held => IsToGiveUp ? Kept : _outer.Outwards();

    /// <summary>Runs what follows on the cancellation; not to be called under a lock.</summary>
    public void GiveUp() => _givenUp!.Cancel();

    public void Dispose() => NestedWaits.End(this);

    /// <summary>Giving up, it would make way for one of these.</summary>
    public bool CanMakeWayFor(List<NestedWait> others)
        => _givenUp is not null && !IsToGiveUp && Held.Except(Kept).ToList() is var taken && others.Exists(other => other.InTheWay(taken) is not null);

    /// <summary>These hold all permits that the wait could be given, the one that it could borrow included.</summary>
    public bool IsHeldBy(HashSet<Holding> stuck)
        => stuck.Count(IsWantedOwn) >= source.Capacity && (Lender is not { } lender || stuck.Any(held => held.Lender == lender));

    /// <summary>The one of these that is waited for; where the wait could borrow, by who has borrowed.</summary>
    public Holding? InTheWay(IEnumerable<Holding> others)
    {
        var lender = Lender;
        return others.FirstOrDefault(held => lender is null ? IsWantedOwn(held) : held.Lender == lender);
    }

    private Holding? Lender => _outer.LenderFor(wanted);

    private bool IsWantedOwn(Holding held) => held.Limiter == wanted && held.Lender is null;
}
