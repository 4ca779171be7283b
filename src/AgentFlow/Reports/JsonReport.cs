using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AgentFlow;

/// <summary>Writes a report as JSON; the shape is documented on <see cref="FlowReport.ToJson"/>.</summary>
internal static class JsonReport
{
    public static string Write(FlowReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("workflow", report.Plan.Name);
            json.WriteBoolean("complete", report.IsComplete);
            WriteNumber(json, "elapsedMs", report.Elapsed?.TotalMilliseconds);
            WriteNumber(json, "sequentialMs", report.SequentialTime?.TotalMilliseconds);
            WriteNumber(json, "speedup", report.Speedup);
            WriteNames(json, "criticalPath", report.CriticalPath);
            WriteNames(json, "abandoned", report.Abandoned);
            json.WriteStartArray("tasks");
            foreach (var task in report.Tasks)
            {
                WriteTask(json, task);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteTask(Utf8JsonWriter json, TaskReport task)
    {
        json.WriteStartObject();
        json.WriteString("name", task.Name);
        json.WriteNumber("phase", task.Phase);
        WriteNames(json, "dependsOn", task.DependsOn);
        json.WriteString("status", task.Status.ToString());
        json.WriteNumber("attempts", task.Attempts);
        WriteNumber(json, "startedAfterMs", task.StartedAfter?.TotalMilliseconds);
        WriteNumber(json, "elapsedMs", task.Elapsed?.TotalMilliseconds);
        json.WriteString("summary", task.Summary);
        json.WritePropertyName("error");
        WriteError(json, task.Error);
        WriteItems(json, task);
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, TaskReport task)
    {
        if (task.ItemCount is not { } count)
        {
            json.WriteNull("items");
            return;
        }

        json.WriteStartObject("items");
        json.WriteNumber("total", count);
        json.WriteStartArray("gaps");
        foreach (var gap in task.ItemGaps)
        {
            json.WriteStartObject();
            WriteNumber(json, "item", gap.Item);
            json.WriteNumber("attempts", gap.Attempts);
            json.WritePropertyName("error");
            WriteError(json, gap);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, TaskError? error)
    {
        if (error is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind", error.Kind.ToString());
        json.WriteString("message", error.Message);
        WriteNames(json, "causedBy", error.CausedBy);
        json.WriteString("exceptionType", error.Exception?.GetType().FullName);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IReadOnlyList<string> names)
    {
        json.WriteStartArray(property);
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string property, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(property, number);
        }
        else
        {
            json.WriteNull(property);
        }
    }
}
