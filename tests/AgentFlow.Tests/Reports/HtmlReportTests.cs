using System.Xml.Linq;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Reports;

public class HtmlReportTests
{
    private static readonly FlowPlan Plan = new("Work", Schedule.Phased, OnFailure.Continue,
    [
        new ToldTask("A", facts => facts with { Summary = "45 of 45 tests passed", Attempts = 3 }),
        new PlannedTask<int>("B"),
        new PlannedTask<int>("C") { Phase = 2, DependsOn = ["A", "B"] },
        new PlannedTask<int>("D") { Phase = 2, DependsOn = ["A"] },
    ]);

    [Fact]
    public void TheFigures_LeadThePage()
    {
        var page = Page();

        Assert.Equal("Work", page.One("h1"));
        Assert.Equal("✗ Not complete 2 of 4 tasks succeeded", page.Element("header").One("p"));
        Assert.Equal(["Elapsed", "Sequential", "Speedup", "Critical path"], page.All("dt"));
        Assert.Equal(["1.40 s", "1.80 s", "1.3×", "A D"], page.All("dd"));
    }

    [Fact]
    public void TheTable_HasARowATask()
    {
        Assert.Equal(
            [
                "Task | Status | Attempts | Started after | Elapsed | Summary",
                "A | ✓ Succeeded | 3 | 0 ms | 400 ms | 45 of 45 tests passed",
                "B | ✗ Failed | 1 | 0 ms | 400 ms | ",
                "C | – Skipped | 0 | – | – | ",
                "D | ✓ Succeeded | 1 | 400 ms | 1.00 s | ",
            ],
            Page().Elements("tr").Select(row => string.Join(" | ", row.Elements().Select(HtmlPage.Text))));
        Assert.DoesNotContain(Page().Elements("th"), header => header.Attribute("scope") is null);
    }

    [Fact]
    public void TheTimeline_HasABarForEachTaskThatRan_WithItsMeaningInWords()
    {
        Assert.Equal(
            [
                "A succeeded after 3 attempts: from 0 ms on for 400 ms, on the critical path | --from:0%;--length:28.571%",
                "B failed: from 0 ms on for 400 ms | --from:0%;--length:28.571%",
                "D succeeded: from 400 ms on for 1.00 s, on the critical path | --from:28.571%;--length:71.429%",
            ],
            Page().Elements("span").Where(span => span.Attribute("role")?.Value == "img")
                .Select(bar => $"{bar.Attribute("aria-label")!.Value} | {bar.Attribute("style")!.Value}"));
        Assert.Equal(["– C Skipped, because 'B' failed: down"], Page().Elements("li").Where(HasClass("skipped")).Select(HtmlPage.Text));
    }

    [Fact]
    public void Errors_AreShownInFull_WithTheirCauses()
    {
        var articles = Page().Elements("article").ToList();

        Assert.Equal(["✗ B failed", "– C was skipped"], articles.Select(article => HtmlPage.Text(article.Element("h3")!)));
        Assert.Equal("down", HtmlPage.Text(articles[0].Element("p")!));
        Assert.Equal(["System.TimeoutException: no answer\nat all"], articles[0].Descendants("li").Select(cause => cause.Value));
        Assert.StartsWith("System.IO.IOException: down\n ---> System.TimeoutException: no answer\nat all", articles[0].Descendants("pre").Single().Value);
        Assert.Equal(["B"], articles[1].Descendants("li").Select(HtmlPage.Text));
        Assert.Empty(articles[1].Descendants("pre"));
    }

    [Fact]
    public void EveryExceptionOfSeveral_IsNamed()
    {
        var several = new AggregateException("both", new IOException("one", new TimeoutException("behind it")), new IOException("two"));
        var page = HtmlPage.Of(new TimedRun("A").Task(0, 10, several).Report);

        Assert.Equal(
            ["System.IO.IOException: one", "System.TimeoutException: behind it", "System.IO.IOException: two"],
            page.Element("article").Elements("li").Select(cause => cause.Value));
    }

    [Fact]
    public void AnItem_IsNamed()
    {
        var item = new TaskError("A", OutcomeStatus.Failed, "no such page", exception: null, attempts: 2, causedBy: []) { Item = 7 };
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, new ToldTask("A", facts => facts with { Status = OutcomeStatus.Failed, Error = item }));

        Assert.Equal("✗ A item 7 failed after 2 attempts", HtmlPage.Of(new TimedRun(plan).Task(0, 1).Report).Element("article").One("h3"));
    }

    [Fact]
    public async Task AnUntimedRun_SaysHowToRecordTimes_AndHasNoTimeline()
    {
        var page = HtmlPage.Of((await TestRun.Throwing(TestPlan.Of("A")).RunAsync()).Report);

        Assert.Equal("Times were not recorded: set FlowOptions.RecordTimes, or call TryRunAsync.", page.One("body").Split("succeeded ")[1].Split(" Tasks")[0]);
        Assert.Equal(["Tasks"], page.All("h2"));
        Assert.Equal("✓ Complete 1 of 1 task succeeded", page.Element("header").One("p"));
    }

    [Fact]
    public void ARunWithoutLength_HasBarsAllTheSame()
        => Assert.Single(HtmlPage.Of(new TimedRun("A").Task(0, 0).Report).Elements("span"), bar => bar.Attribute("role")?.Value == "img");

    [Fact]
    public void EveryLink_LeadsSomewhere_AndNothingIsLoaded()
    {
        var page = Page();
        string[] ids = [.. page.All().Attributes("id").Select(id => id.Value)];

        Assert.All(page.All().Attributes("href"), link => Assert.Contains(link.Value.TrimStart('#'), ids));
        Assert.All(page.All().Attributes("aria-labelledby"), label => Assert.Contains(label.Value, ids));
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(page.All().Attributes("src"));
        Assert.DoesNotContain(page.All(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain("url(", page.Element("style").Value);
        Assert.DoesNotContain("@import", page.Element("style").Value);
        Assert.Contains("prefers-color-scheme: dark", page.Element("style").Value);
    }

    private static HtmlPage Page()
    {
        var thrown = new IOException("down", new TimeoutException("no answer\nat all"));
        return HtmlPage.Of(new TimedRun(Plan).Together(400, (0, null), (1, thrown)).Task(3, 1_000).Report);
    }

    private static Func<XElement, bool> HasClass(string name) => element => element.Attribute("class")?.Value.Split(' ').Contains(name) == true;
}
