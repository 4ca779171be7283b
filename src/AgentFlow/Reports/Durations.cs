using System.Globalization;

namespace AgentFlow;

/// <summary>Durations in the three digits that a reader needs.</summary>
internal static class Durations
{
    public static string Format(TimeSpan time) => time switch
    {
        { Ticks: 0 } => "0 ms",
        { TotalMilliseconds: < 0.995 } => Text($"{time.TotalMilliseconds:0.00} ms"),
        { TotalMilliseconds: < 9.95 } => Text($"{time.TotalMilliseconds:0.0} ms"),
        { TotalMilliseconds: < 999.5 } => Text($"{time.TotalMilliseconds:0} ms"),
        { TotalSeconds: < 9.995 } => Text($"{time.TotalSeconds:0.00} s"),
        { TotalSeconds: < 59.95 } => Text($"{time.TotalSeconds:0.0} s"),
        { TotalSeconds: < 3599.5 } => Text($"{WholeSeconds(time) / 60} m {WholeSeconds(time) % 60:00} s"),
        _ => Text($"{(long)time.TotalHours} h {time.Minutes:00} m"),
    };

    private static long WholeSeconds(TimeSpan time) => (long)Math.Round(time.TotalSeconds);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
