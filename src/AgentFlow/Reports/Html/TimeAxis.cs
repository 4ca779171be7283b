namespace AgentFlow;

/// <summary>Round times to draw lines at.</summary>
internal static class TimeAxis
{
    private const int MostTicks = 6;

    /// <summary>The distance between two lines, so that there are at most six: 1, 2 or 5, or ten times that and so on, of a unit.</summary>
    public static TimeSpan Step(TimeSpan length)
    {
        var least = length / MostTicks;
        var unit = least switch
        {
            { TotalSeconds: <= 20 } => TimeSpan.FromMicroseconds(10),
            { TotalMinutes: <= 20 } => TimeSpan.FromMinutes(1),
            _ => TimeSpan.FromHours(1),
        };
        for (long decade = 1; ; decade *= 10)
        {
            foreach (int factor in new[] { 1, 2, 5 })
            {
                if (unit * (factor * decade) >= least)
                {
                    return unit * (factor * decade);
                }
            }
        }
    }
}
