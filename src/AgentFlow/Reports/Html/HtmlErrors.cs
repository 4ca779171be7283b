using System.Globalization;

namespace AgentFlow;

/// <summary>Writes why tasks gave no result, in full.</summary>
internal static class HtmlErrors
{
    public static void Write(HtmlWriter page, FlowReport report)
    {
        if (report.Gaps.Count == 0)
        {
            return;
        }

        page.Line($"<section aria-labelledby=\"errors\">");
        page.Line($"<h2 id=\"errors\">Errors</h2>");
        foreach (var error in report.Gaps)
        {
            WriteError(page, report, error);
        }

        page.Line($"</section>");
    }

    private static void WriteError(HtmlWriter page, FlowReport report, TaskError error)
    {
        int task = report.Plan.IndexOf(error.TaskName);
        string ending = error.Item is { } item
            ? string.Create(CultureInfo.InvariantCulture, $"item {item} {TaskWords.Ending(error)}")
            : TaskWords.Ending(report.Tasks[task]);
        page.Line($"<article class=\"{HtmlReport.StyleOf(error.Kind)}\">");
        page.Line($"<h3><span class=\"mark\">{TaskWords.Mark(error.Kind)}</span>");
        page.Line($"<a href=\"{HtmlReport.LinkTo(task)}\">{error.TaskName}</a> {ending}</h3>");
        page.Line($"<p class=\"message\">{error.Message}</p>");
        if (error.CausedBy.Count > 0)
        {
            page.Line($"<p>Caused by</p>");
            page.Line($"<ul>");
            foreach (string cause in error.CausedBy)
            {
                page.Line($"<li><a href=\"{HtmlReport.LinkTo(report.Plan.IndexOf(cause))}\">{cause}</a></li>");
            }

            page.Line($"</ul>");
        }

        if (error.Exception is { } exception)
        {
            WriteException(page, exception);
        }

        page.Line($"</article>");
    }

    private static void WriteException(HtmlWriter page, Exception exception)
    {
        var inner = Inner(exception).ToList();
        if (inner.Count > 0)
        {
            page.Line($"<p>Caused by</p>");
            page.Line($"<ul>");
            foreach (var cause in inner)
            {
                page.Line($"<li class=\"message\"><code>{cause.GetType().FullName}</code>: {cause.Message}</li>");
            }

            page.Line($"</ul>");
        }

        page.Line($"<details><summary><code>{exception.GetType().FullName}</code> in full</summary>");
        page.Line($"<pre>{exception.ToString()}</pre></details>");
    }

    /// <summary>What an exception goes back to, nearest first.</summary>
    private static IEnumerable<Exception> Inner(Exception exception)
    {
        IEnumerable<Exception> causes = exception switch
        {
            AggregateException several => several.InnerExceptions,
            { InnerException: { } one } => [one],
            _ => [],
        };
        return causes.SelectMany(cause => Inner(cause).Prepend(cause));
    }
}
