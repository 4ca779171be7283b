using System.Text.Json;
using AgentFlow.Tests.Attempts;

namespace AgentFlow.Tests.Reports;

public class AbandonedTests
{
    [Fact]
    public async Task AnAttemptThatOutlivesItsTimeout_IsNamed_UntilItEnds()
    {
        var run = new AttemptRun(new PlannedTask<int>("Fetch") { TimeoutMs = 100 });
        var work = new TaskCompletionSource<int>();
        var running = run.RunAsync((_, _) => work.Task);
        run.Clock.Advance(100);
        await running;
        var report = run.Run.Report;
        using var json = JsonDocument.Parse(report.ToJson());

        Assert.Equal(["Fetch"], report.Abandoned);
        Assert.Equal(["Fetch"], json.RootElement.GetProperty("abandoned").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("\n✗ Fetch timed out, and an attempt still runs: It took longer than its 100 ms.\n", report.ToText());
        Assert.Contains("    ✗ Fetch timed out, and an attempt still runs · 100 ms :", report.ToMermaid());
        Assert.Equal("✗ Fetch timed out, and an attempt still runs", HtmlPage.Of(report).Element("article").One("h3"));

        work.SetResult(1);

        Assert.Empty(run.Run.Report.Abandoned);
    }
}
