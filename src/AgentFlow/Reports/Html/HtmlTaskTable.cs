namespace AgentFlow;

/// <summary>Writes the table of a page: a row a task, in order of declaration.</summary>
internal static class HtmlTaskTable
{
    public static void Write(HtmlWriter page, FlowReport report)
    {
        page.Line($"<section aria-labelledby=\"tasks\">");
        page.Line($"<h2 id=\"tasks\">Tasks</h2>");
        page.Line($"<div class=\"scroll\" role=\"region\" aria-labelledby=\"tasks\" tabindex=\"0\">");
        page.Line($"<table>");
        page.Line($"<thead><tr>");
        page.Line($"<th scope=\"col\">Task</th>");
        page.Line($"<th scope=\"col\">Status</th>");
        page.Line($"<th scope=\"col\" class=\"number\">Attempts</th>");
        page.Line($"<th scope=\"col\" class=\"number\">Started after</th>");
        page.Line($"<th scope=\"col\" class=\"number\">Elapsed</th>");
        page.Line($"<th scope=\"col\">Summary</th>");
        page.Line($"</tr></thead>");
        page.Line($"<tbody>");
        for (int task = 0; task < report.Tasks.Count; task++)
        {
            WriteRow(page, task, report.Tasks[task]);
        }

        page.Line($"</tbody>");
        page.Line($"</table>");
        page.Line($"</div>");
        page.Line($"</section>");
    }

    private static void WriteRow(HtmlWriter page, int index, TaskReport task)
    {
        page.Line($"<tr id=\"task-{index}\"><th scope=\"row\">{task.Name}</th>");
        page.Line($"<td><span class=\"pill {HtmlReport.StyleOf(task.Status)}\">{TaskWords.Mark(task.Status)} {OutcomeWords.Label(task.Status)}</span></td>");
        page.Line($"<td class=\"number\">{task.Attempts}</td>");
        page.Line($"<td class=\"number\">{Time(task.StartedAfter)}</td>");
        page.Line($"<td class=\"number\">{Time(task.Elapsed)}</td>");
        page.Line($"<td>{task.Summary}</td></tr>");
    }

    private static string Time(TimeSpan? time) => time is { } known ? Durations.Format(known) : "–";
}
