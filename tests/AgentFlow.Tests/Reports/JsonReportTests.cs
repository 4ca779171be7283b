using System.Text.Json;
using AgentFlow.Tests.Items;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Reports;

public class JsonReportTests
{
    [Fact]
    public void ARun_IsWrittenInFull()
    {
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue,
        [
            new ToldTask("A", facts => facts with { Summary = "45 of 45", Attempts = 2 }),
            new PlannedTask<int>("B"),
            new PlannedTask<int>("C") { Phase = 2, DependsOn = ["A", "B"] },
        ]);
        string json = new TimedRun(plan).Task(0, 500).Task(1, 250, new IOException("down")).Report.ToJson();

        Assert.Equal(
            """
            {
              "workflow": "Work",
              "complete": false,
              "elapsedMs": 750,
              "sequentialMs": 750,
              "speedup": 1,
              "criticalPath": ["B"],
              "abandoned": [],
              "tasks": [
                {
                  "name": "A", "phase": 1, "dependsOn": [], "status": "Succeeded", "attempts": 2,
                  "startedAfterMs": 0, "elapsedMs": 500, "summary": "45 of 45", "error": null, "items": null
                },
                {
                  "name": "B", "phase": 1, "dependsOn": [], "status": "Failed", "attempts": 1,
                  "startedAfterMs": 500, "elapsedMs": 250, "summary": null,
                  "error": { "kind": "Failed", "message": "down", "causedBy": [], "exceptionType": "System.IO.IOException" },
                  "items": null
                },
                {
                  "name": "C", "phase": 2, "dependsOn": ["A", "B"], "status": "Skipped", "attempts": 0,
                  "startedAfterMs": null, "elapsedMs": null, "summary": null,
                  "error": { "kind": "Skipped", "message": "Skipped, because 'B' failed: down", "causedBy": ["B"], "exceptionType": null },
                  "items": null
                }
              ]
            }
            """,
            json,
            (expected, actual) => Compact(expected) == Compact(actual));
        Assert.DoesNotContain('\n', json);
    }

    [Fact]
    public async Task EachItemThatGaveNoResult_IsWritten_AndTheSourceThatBrokeOff()
    {
        var plan = ItemPlans.Of(
            new PlannedForEach<int>("Read") { ForEach = "documents", MaxConcurrency = 1, Retries = 1, When = "IsText" },
            new PlannedForEach("Index") { Phase = 2, DependsOn = ["Read"], ForEach = "Read" });
        var run = TestRun.Reporting(plan, new() { TimeProvider = new FakeClock() });
        var source = Enumerable.Range(0, 4).Select(item => item == 3 ? throw new IOException("torn") : item);
        var read = run.ForEach(0, source, (item, _) => item == 1 ? throw new FormatException("no text") : Task.FromResult(item), when: item => item != 0);
        var index = run.ForEachOf<int>(1, 0, read, (_, _) => Task.CompletedTask);
        await run.EndAsync(read, index);

        using var json = JsonDocument.Parse(run.Report.ToJson());
        var items = json.RootElement.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("items")).ToArray();

        Assert.Equal(
            """
            {"total":3,"gaps":[
            {"item":null,"attempts":1,"error":{"kind":"Failed","message":"torn","causedBy":[],"exceptionType":"System.IO.IOException"}},
            {"item":1,"attempts":2,"error":{"kind":"Failed","message":"no text","causedBy":[],"exceptionType":"System.FormatException"}}]}
            """.ReplaceLineEndings(""),
            items[0].GetRawText());
        Assert.Equal(3, items[1].GetProperty("total").GetInt32());
        Assert.Equal(run.Gaps.Select(gap => gap.Item), items.SelectMany(task => task.GetProperty("gaps").EnumerateArray()).Select(Item));
        Assert.Equal("Read", items[1].GetProperty("gaps")[1].GetProperty("error").GetProperty("causedBy")[0].GetString());

        static int? Item(JsonElement gap) => gap.GetProperty("item") is { ValueKind: JsonValueKind.Number } item ? item.GetInt32() : null;
    }

    [Fact]
    public async Task AnUntimedRun_HasNullsForTimes()
    {
        using var json = JsonDocument.Parse((await TestRun.Throwing(TestPlan.Of("A")).RunAsync()).Report.ToJson());
        var root = json.RootElement;

        Assert.True(root.GetProperty("complete").GetBoolean());
        Assert.All(["elapsedMs", "sequentialMs", "speedup"], name => Assert.Equal(JsonValueKind.Null, root.GetProperty(name).ValueKind));
        Assert.Empty(root.GetProperty("criticalPath").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("tasks")[0].GetProperty("startedAfterMs").ValueKind);
    }

    private static string Compact(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(parsed.RootElement);
    }
}
