using System.Globalization;
using System.Text;

namespace AgentFlow;

/// <summary>Writes a report for a terminal.</summary>
internal sealed class Timeline
{
    private const int TimeColumns = 9;
    private const char Bar = '█';

    private readonly FlowReport _report;
    private readonly int _width;
    private readonly int _nameWidth;

    /// <summary>The columns between the names and the times.</summary>
    private readonly int _barWidth;

    public Timeline(FlowReport report, int width)
    {
        _report = report;
        _width = width;
        _nameWidth = Math.Min(report.Tasks.Select(task => task.Name.Length).DefaultIfEmpty().Max(), width / 3);
        _barWidth = width - "✓ ".Length - _nameWidth - "  ".Length - TimeColumns;
    }

    // CustomerRequest: 3 tasks in 2 phases
    //
    // ✓ CheckBilling     ██████████████████████████████                        800 ms
    // ✗ TrackShipment    ███████████████                                       400 ms
    // – CalculateRefund  Skipped, because 'TrackShipment' failed: no such parcel
    //
    // ✗ TrackShipment failed: no such parcel
    //
    // Wall time 800 ms, sum 1.20 s, speedup 1.5x
    // Critical path: CheckBilling
    public string Write()
    {
        var text = new StringBuilder().Append(TextFit.Cut(_report.Plan.ToString(), _width)).Append("\n\n");
        foreach (int task in _report.Plan.IndexesByPhase.SelectMany(phase => phase))
        {
            text.Append(Row(_report.Tasks[task])).Append('\n');
        }

        string[] notes = [.. _report.Tasks.Where(task => !(TaskWords.IsPlain(task) || IsSaidByItsRow(task))).Select(Note)];
        if (notes.Length > 0)
        {
            text.Append('\n').AppendJoin('\n', notes).Append('\n');
        }

        return text.Append('\n').Append(Footer()).Append('\n').ToString();
    }

    private string Row(TaskReport task)
    {
        string name = $"{TaskWords.Mark(task.Status)} {TextFit.Cut(task.Name, _nameWidth).PadRight(_nameWidth)}  ";
        if (task is { StartedAfter: { } start, Elapsed: { } elapsed })
        {
            return name + BarOf(start, elapsed).PadRight(_barWidth) + Durations.Format(elapsed).PadLeft(TimeColumns);
        }

        return (name + TextFit.Cut(TaskWords.Reason(task.Error), _barWidth + TimeColumns)).TrimEnd();
    }

    /// <summary>A row without a bar has room for the reason.</summary>
    private static bool IsSaidByItsRow(TaskReport task) => task is { Elapsed: null, Error: not null, Attempts: <= 1, IsAbandoned: false };

    private string Note(TaskReport task)
    {
        string message = task.Error is { } error ? $": {error.Message}" : "";
        return TextFit.Cut($"{TaskWords.Mark(task.Status)} {task.Name} {TaskWords.Ending(task)}{message}", _width);
    }

    /// <summary>At least one column, however short the task was.</summary>
    private string BarOf(TimeSpan start, TimeSpan elapsed)
    {
        double columnsPerTick = _report.Elapsed is { Ticks: > 0 } total ? (double)_barWidth / total.Ticks : 0;
        int from = Math.Min(Column(start), _barWidth - 1);
        int to = Math.Clamp(Column(start + elapsed), from + 1, _barWidth);
        return new string(' ', from) + new string(Bar, to - from);

        int Column(TimeSpan time) => (int)Math.Round(time.Ticks * columnsPerTick, MidpointRounding.AwayFromZero);
    }

    private string Footer()
    {
        if (_report is not { Elapsed: { } elapsed, SequentialTime: { } sum })
        {
            return TextFit.Wrap(FlowReport.NoTimes.Split(' '), _width);
        }

        string[] times = _report.Speedup is { } speedup
            ? [$"Wall time {Durations.Format(elapsed)},", $"sum {Durations.Format(sum)},", string.Create(CultureInfo.InvariantCulture, $"speedup {speedup:0.0}x")]
            : [$"Wall time {Durations.Format(elapsed)},", $"sum {Durations.Format(sum)}"];
        var path = _report.CriticalPath.Select((name, i) => i == 0 ? $"Critical path: {name}" : $"→ {name}");
        return $"{TextFit.Wrap(times, _width)}\n{TextFit.Wrap(path, _width, indent: "  ")}".TrimEnd('\n');
    }
}
