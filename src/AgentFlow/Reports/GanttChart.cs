using System.Globalization;
using System.Text;

namespace AgentFlow;

/// <summary>Writes a report as a Mermaid gantt chart.</summary>
internal sealed class GanttChart
{
    private readonly FlowReport _report;
    private readonly long _ticksPerUnit;

    // Mermaid takes whole milliseconds and no less, so a short run is written in another unit. %Q and %s, the milliseconds and
    // seconds since 1970, are the only forms of a time that do not shift with the reader's time zone.
    private readonly string _axis;

    private GanttChart(FlowReport report)
    {
        _report = report;
        (_ticksPerUnit, _axis) = report.Elapsed switch
        {
            { TotalMilliseconds: < 100 } => (TimeSpan.TicksPerMicrosecond, "%Q µs"),
            { TotalSeconds: >= 10 } => (TimeSpan.TicksPerMillisecond, "%s s"),
            _ => (TimeSpan.TicksPerMillisecond, "%Q ms"),
        };
    }

    // gantt
    //     title Work · 800 ms
    //     dateFormat x
    //     axisFormat %Q ms
    //     todayMarker off
    //     section Phase 1
    //     ✓ CheckBilling · 800 ms :crit, t0, 0, 800
    //     ✗ TrackShipment failed · 400 ms :done, t1, 0, 400
    //     section Phase 2
    //     – CalculateRefund was skipped :milestone, done, t2, 800, 800
    public static string Write(FlowReport report) => new GanttChart(report).Write();

    private string Write()
    {
        string total = _report.Elapsed is { } elapsed ? Durations.Format(elapsed) : MermaidText.Escape(FlowReport.NoTimes);
        var text = new StringBuilder("gantt\n")
            .Append($"    title {MermaidText.Escape(_report.Plan.Name)} · {total}\n")
            .Append($"    dateFormat x\n    axisFormat {_axis}\n    todayMarker off\n");
        for (int phase = 0; phase < _report.Plan.IndexesByPhase.Length; phase++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    section Phase {phase + 1}\n");
            foreach (int task in _report.Plan.IndexesByPhase[phase])
            {
                text.Append($"    {Label(_report.Tasks[task])} :{Bar(task)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Begins with the mark, so that no name is taken for a word of the language.</summary>
    private static string Label(TaskReport task)
    {
        string name = $"{TaskWords.Mark(task.Status)} {MermaidText.Escape(task.Name)}";
        string ending = TaskWords.IsPlain(task) ? "" : $" {TaskWords.Ending(task)}";
        string elapsed = task.Elapsed is { } time ? $" · {Durations.Format(time)}" : "";
        return name + ending + elapsed;
    }

    private string Bar(int index)
    {
        var task = _report.Tasks[index];
        var tags = new List<string>();
        if (task.EndedAfter is null)
        {
            tags.Add("milestone");
        }

        if (_report.IsCritical(task))
        {
            tags.Add("crit");
        }

        if (task.Status != OutcomeStatus.Succeeded)
        {
            tags.Add("done");
        }

        long from = Units(task.StartedAfter ?? WouldHaveBegun(index));
        long to = task.EndedAfter is { } end ? Math.Max(Units(end), from + 1) : from;
        return string.Create(CultureInfo.InvariantCulture, $"{string.Concat(tags.Select(tag => $"{tag}, "))}t{index}, {from}, {to}");
    }

    private TimeSpan WouldHaveBegun(int task)
        => LongestChain.WaitedFor(_report.Plan, _report.Tasks, task).Select(needed => _report.Tasks[needed].EndedAfter!.Value).DefaultIfEmpty().Max();

    private long Units(TimeSpan time) => (long)Math.Round((double)time.Ticks / _ticksPerUnit, MidpointRounding.AwayFromZero);
}
