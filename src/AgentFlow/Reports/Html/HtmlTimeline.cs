namespace AgentFlow;

/// <summary>Writes the bars of a page: a line a task, phase by phase, over lines at round times.</summary>
internal static class HtmlTimeline
{
    public static void Write(HtmlWriter page, FlowReport report)
    {
        if (report.Elapsed is not { } length)
        {
            return;
        }

        var step = TimeAxis.Step(length);
        page.Line($"<section aria-labelledby=\"timeline\">");
        page.Line($"<h2 id=\"timeline\">Timeline</h2>");
        page.Line($"<div class=\"timeline\" style=\"--step:{Percent(step, length)}%\">");
        WriteAxis(page, length, step);
        for (int phase = 0; phase < report.Plan.IndexesByPhase.Length; phase++)
        {
            page.Line($"<h3>Phase {phase + 1}</h3>");
            page.Line($"<ol>");
            foreach (int task in report.Plan.IndexesByPhase[phase])
            {
                WriteTask(page, report, task, length);
            }

            page.Line($"</ol>");
        }

        page.Line($"</div>");
        page.Line($"<p class=\"legend\"><span class=\"bar critical\"></span> on the critical path <span class=\"bar\"></span> beside it</p>");
        page.Line($"</section>");
    }

    /// <summary>The times are in the table as well, so a screen reader passes over them.</summary>
    private static void WriteAxis(HtmlWriter page, TimeSpan length, TimeSpan step)
    {
        page.Line($"<div class=\"axis\" aria-hidden=\"true\">");
        for (var time = TimeSpan.Zero; time <= length; time += step)
        {
            page.Line($"<span style=\"left:{Percent(time, length)}%\">{(time == TimeSpan.Zero ? "0" : Durations.Format(time))}</span>");
        }

        page.Line($"</div>");
    }

    private static void WriteTask(HtmlWriter page, FlowReport report, int index, TimeSpan length)
    {
        var task = report.Tasks[index];
        page.Line($"<li class=\"{HtmlReport.StyleOf(task.Status)}\">");
        page.Line($"<a class=\"name\" href=\"{HtmlReport.LinkTo(index)}\" title=\"{task.Name}\">");
        page.Line($"<span class=\"mark\">{TaskWords.Mark(task.Status)}</span> {task.Name}</a>");
        if (task is { StartedAfter: { } start, Elapsed: { } elapsed })
        {
            bool isCritical = report.IsCritical(task);
            string place = isCritical ? ", on the critical path" : "";
            string label = $"{task.Name} {TaskWords.Ending(task)}: from {Durations.Format(start)} on for {Durations.Format(elapsed)}{place}";
            page.Line($"<span class=\"track\"><span class=\"{(isCritical ? "bar critical" : "bar")}\" role=\"img\" aria-label=\"{label}\" title=\"{label}\"");
            page.Line($"style=\"--from:{Percent(start, length)}%;--length:{Percent(elapsed, length)}%\"></span></span>");
            page.Line($"<span class=\"time\">{Durations.Format(elapsed)}</span>");
        }
        else
        {
            page.Line($"<span class=\"reason\">{TaskWords.Reason(task.Error)}</span>");
        }

        page.Line($"</li>");
    }

    private static double Percent(TimeSpan time, TimeSpan length) => length > TimeSpan.Zero ? Math.Min(100 * (time / length), 100) : 100;
}
