using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgentFlow.Tests.Workflows;
using FsCheck;
using FsCheck.Fluent;

namespace AgentFlow.Tests.Reports;

/// <summary>Whatever names and messages hold, a report keeps its shape and says what they said.</summary>
public partial class HostileNamesTests
{
    private static readonly string[] Pieces =
    [
        "<", ">", "&", "\"", "'", "#", ":", ";", "%%{", "}", "`", "\\", "--", "]]>", "<!--", "</style>", "<script>", "&lt;", "&#0;", "#35;",
        "\n", "\r\n", "\t", "\0", "\u001b[2J", "\u0085", "\u2028", "\uD83D", "\uDE00", "😀", "\uFFFE", "e\u0301",
        "section ", "title ", "click ", "crit, ", ", ", "a", "Zz", "7", " ",
    ];

    private static readonly FlowReport Harmless = Report("Name");

    [Fact]
    public void Html_StaysWellFormed_AndSaysTheSame() => Check(name =>
    {
        var page = HtmlPage.Of(Report(name));

        Assert.Equal(Shape(HtmlPage.Of(Harmless)), Shape(page));
        Assert.Equal(
            [$"{Printable(name)}0", $"{Printable(name)}1", $"{Printable(name)}2"],
            page.Elements("th").Where(header => header.Attribute("scope")?.Value == "row").Select(header => header.Value));
        Assert.Equal(
            [$"{Printable(name)}1", $"Skipped, because '{Printable(name)}1' failed: {Printable(name)}1"],
            page.Elements("p").Where(text => text.Attribute("class")?.Value == "message").Select(text => text.Value));
    });

    [Fact]
    public void Json_StaysWellFormed_AndSaysTheSame() => Check(name =>
    {
        using var json = JsonDocument.Parse(Report(name).ToJson());
        string spoken = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));

        Assert.Equal(spoken, json.RootElement.GetProperty("workflow").GetString());
        var tasks = json.RootElement.GetProperty("tasks");
        Assert.Equal([$"{spoken}0", $"{spoken}1", $"{spoken}2"], tasks.EnumerateArray().Select(task => task.GetProperty("name").GetString()));
        Assert.Equal($"{spoken}1", tasks[1].GetProperty("error").GetProperty("message").GetString());
    });

    [Fact]
    public void Mermaid_KeepsItsLines() => Check(name =>
    {
        string[] lines = Report(name).ToMermaid().Split('\n');

        Assert.Equal(Harmless.ToMermaid().Split('\n').Select(Tags), lines.Select(Tags));
        Assert.All(lines.Where(line => line.Contains("t0") || line.Contains("t1") || line.Contains("t2")), line => Assert.Matches(GanttTask(), line));
        Assert.Matches(GanttTitle(), lines[1]);
    });

    [Fact]
    public void Text_KeepsItsLinesAndItsWidth() => Check(name =>
    {
        string[] lines = Report(name).ToText().Split('\n');

        Assert.Equal(Harmless.ToText().Split('\n').Length, lines.Length);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain(lines, line => line.Any(char.IsControl));
    });

    private static void Check(Action<string> holds)
    {
        var names = Gen.Elements(Pieces).NonEmptyListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(names, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(1, 1));
    }

    private static FlowReport Report(string name)
    {
        var plan = new FlowPlan(name, Schedule.Phased, OnFailure.Continue,
        [
            new ToldTask(name + 0, facts => facts with { Summary = name }),
            new PlannedTask<int>(name + 1),
            new PlannedTask<int>(name + 2) { Phase = 2, DependsOn = [name + 1] },
        ]);
        return new TimedRun(plan).Task(0, 100).Task(1, 100, new IOException(name + 1, new TimeoutException(name))).Report;
    }

    private static string Shape(HtmlPage page)
        => string.Join('\n', page.All().Select(element => $"{element.Name} {string.Join(' ', element.Attributes().Select(attribute => attribute.Name))}"));

    /// <summary>What a page can show of a text: what has no place in XML is the replacement character.</summary>
    private static string Printable(string text)
        => string.Concat(text.EnumerateRunes().Select(rune => Fits(rune) ? rune.ToString() : "\uFFFD"));

    private static bool Fits(Rune rune) => rune.Value is '\n' or '\r' or '\t' || (!Rune.IsControl(rune) && rune.Value != 0xFFFE);

    private static string Tags(string line) => line.LastIndexOf(':') is var colon and > 0 ? line[colon..] : line.TrimStart().Split(' ')[0];

    [GeneratedRegex(@"^    [✓✗–] ([^:;#%{}<>`""]|#\d+;)+ :((milestone|crit|done), )*t\d, \d+, \d+$")]
    private static partial Regex GanttTask();

    [GeneratedRegex(@"^    title ([^:;#%{}<>`""]|#\d+;)+$")]
    private static partial Regex GanttTitle();
}
