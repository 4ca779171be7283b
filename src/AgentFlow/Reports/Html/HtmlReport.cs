using System.Globalization;

namespace AgentFlow;

/// <summary>Writes a report as a page.</summary>
internal static class HtmlReport
{
    public static string Write(FlowReport report)
    {
        var page = new HtmlWriter();
        page.Line($"<!DOCTYPE html>");
        page.Line($"<html lang=\"en\">");
        page.Line($"<head>");
        page.Line($"<meta charset=\"utf-8\" />");
        page.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />");
        page.Line($"<meta name=\"color-scheme\" content=\"light dark\" />");
        page.Line($"<title>{report.Plan.Name}: report of a run</title>");
        page.Line($"<style>");
        page.Raw(HtmlStyle.Text);
        page.Line($"</style>");
        page.Line($"</head>");
        page.Line($"<body>");
        page.Line($"<main>");
        WriteHeader(page, report);
        WriteFigures(page, report);
        HtmlTimeline.Write(page, report);
        HtmlTaskTable.Write(page, report);
        HtmlErrors.Write(page, report);
        page.Line($"</main>");
        page.Line($"</body>");
        page.Line($"</html>");
        return page.ToString();
    }

    /// <summary>Where the page says the most of a task: its row in the table.</summary>
    public static string LinkTo(int task) => string.Create(CultureInfo.InvariantCulture, $"#task-{task}");

    /// <summary>The name of the style of a status.</summary>
    public static string StyleOf(OutcomeStatus status) => status.ToString().ToLowerInvariant();

    private static void WriteHeader(HtmlWriter page, FlowReport report)
    {
        int succeeded = report.Tasks.Count(task => task.Status == OutcomeStatus.Succeeded);
        var (style, words) = report.IsComplete ? ("succeeded", "✓ Complete") : ("failed", "✗ Not complete");
        page.Line($"<header>");
        page.Line($"<h1>{report.Plan.Name}</h1>");
        page.Line($"<p><span class=\"pill {style}\">{words}</span>");
        page.Line($"{succeeded} of {report.Tasks.Count} {(report.Tasks.Count == 1 ? "task" : "tasks")} succeeded</p>");
        page.Line($"</header>");
    }

    private static void WriteFigures(HtmlWriter page, FlowReport report)
    {
        if (report is not { Elapsed: { } elapsed, SequentialTime: { } sum })
        {
            page.Line($"<p class=\"note\">{FlowReport.NoTimes}</p>");
            return;
        }

        page.Line($"<dl class=\"figures\">");
        WriteFigure(page, "Elapsed", Durations.Format(elapsed));
        WriteFigure(page, "Sequential", Durations.Format(sum));
        WriteFigure(page, "Speedup", report.Speedup is { } speedup ? string.Create(CultureInfo.InvariantCulture, $"{speedup:0.0}×") : "–");
        page.Line($"<div class=\"path\"><dt>Critical path</dt><dd><ol>");
        foreach (string name in report.CriticalPath)
        {
            page.Line($"<li><a href=\"{LinkTo(report.Plan.IndexOf(name))}\">{name}</a></li>");
        }

        page.Line($"</ol></dd></div>");
        page.Line($"</dl>");
    }

    private static void WriteFigure(HtmlWriter page, string name, string value)
        => page.Line($"<div><dt>{name}</dt><dd>{value}</dd></div>");
}
