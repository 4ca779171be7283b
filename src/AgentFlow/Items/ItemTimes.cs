namespace AgentFlow;

/// <summary>The clock of a task's items; the wall clock is asked once.</summary>
internal sealed class ItemTimes(TimeProvider clock)
{
    private readonly DateTimeOffset _origin = clock.GetUtcNow();
    private readonly long _originStamp = clock.GetTimestamp();

    public long Now => At(clock.GetTimestamp());

    /// <summary>A timestamp of the clock, counted so that no time is 0.</summary>
    public long At(long timestamp) => timestamp - _originStamp + 1;

    public DateTimeOffset StartOf(ItemSpan span) => _origin + clock.GetElapsedTime(1, span.Started);

    public TimeSpan ElapsedOf(ItemSpan span) => clock.GetElapsedTime(span.Started, span.Ended);
}

/// <summary>When an item started and ended; 0 where it did not.</summary>
internal readonly record struct ItemSpan(long Started, long Ended);
