using System.Text.Json;
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
                  "startedAfterMs": 0, "elapsedMs": 500, "summary": "45 of 45", "error": null
                },
                {
                  "name": "B", "phase": 1, "dependsOn": [], "status": "Failed", "attempts": 1,
                  "startedAfterMs": 500, "elapsedMs": 250, "summary": null,
                  "error": { "kind": "Failed", "message": "down", "causedBy": [], "exceptionType": "System.IO.IOException" }
                },
                {
                  "name": "C", "phase": 2, "dependsOn": ["A", "B"], "status": "Skipped", "attempts": 0,
                  "startedAfterMs": null, "elapsedMs": null, "summary": null,
                  "error": { "kind": "Skipped", "message": "Skipped, because 'B' failed: down", "causedBy": ["B"], "exceptionType": null }
                }
              ]
            }
            """,
            json,
            (expected, actual) => Compact(expected) == Compact(actual));
        Assert.DoesNotContain('\n', json);
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
