using AgentFlow.Tests.Workflows;

namespace AgentFlow.GeneratedCode.Tests.Policies;

/// <summary>Drives runs by a clock that moves only when nothing but time is waited for.</summary>
internal static class Clocks
{
    /// <summary>No run of a test takes longer, unless it hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Moves the clock to the next timer as long as the run goes on.</summary>
    /// <param name="clock">The clock of the run.</param>
    /// <param name="run">The run.</param>
    /// <param name="within">
    /// Timers that are due later than this from now stay: the limits of attempts that wait for nothing, which the clock could overtake. Null for all.
    /// </param>
    public static async Task<T> DriveAsync<T>(this FakeClock clock, Task<T> run, TimeSpan? within = null)
    {
        var patience = Task.Delay(Patience);
        while (!run.IsCompleted && !patience.IsCompleted)
        {
            if (clock.NextDue is { } due && !(clock.GetElapsedTime(clock.GetTimestamp(), due) > within))
                clock.AdvanceTo(due);
            await Task.Yield();
        }

        return await run.WaitAsync(TimeSpan.FromMilliseconds(1));
    }
}
