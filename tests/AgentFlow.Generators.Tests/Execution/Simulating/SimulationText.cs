using System.Text;

namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>Writes a drawn workflow with policies as C#, in a namespace of its own.</summary>
internal static class SimulationText
{
    public const string Pool = "crew";

    public static string Namespace(int number) => $"Simulated{number}";

    public static string Write(SimulatedWorkflow workflow, int number)
    {
        var text = new StringBuilder();
        text.Append($$"""
            // {{workflow}}, by {{workflow.Entry}}{{(workflow.CancelAt is { } at ? $", canceled after {at / 10_000.0} ms" : "")}}
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using AgentFlow;
            using AgentFlow.Generators.Tests.Execution.Simulating;

            namespace {{Namespace(number)}};


            """);
        if (workflow.Capacity is Capacity.OwnPool or Capacity.SharedPool)
            text.Append($"[AgentPool(\"{Pool}\", {(workflow.IsSharedPool ? 1 : workflow.Permits)})]\n");
        text.Append($"[AgentWorkflow({string.Join(", ", Options(workflow))})]\n");
        text.Append("public partial class Flow\n{\n");
        foreach (var task in workflow.Tasks)
            WriteTask(text, workflow, task);
        text.Append("}\n");
        return text.ToString();
    }

    private static IEnumerable<string> Options(SimulatedWorkflow workflow)
    {
        yield return $"Schedule = Schedule.{workflow.Schedule}";
        yield return $"OnFailure = OnFailure.{workflow.OnFailure}";
        if (workflow.Capacity == Capacity.Bound)
            yield return $"MaxConcurrency = {workflow.Permits}";
        if (workflow.TimeoutMs > 0)
            yield return $"TimeoutMs = {workflow.TimeoutMs}";
    }

    private static void WriteTask(StringBuilder text, SimulatedWorkflow workflow, SimulatedTask task)
    {
        var given = new List<(string Type, string Name)>(task.Items is { } items ? [Element(workflow, items)] : Parameters(workflow, task));
        var declared = given.Select(parameter => $"{parameter.Type} {parameter.Name}");
        if (task.HeedsToken)
            declared = declared.Append("CancellationToken token");
        var arguments = given.Select(parameter => parameter.Name).Prepend(task.HeedsToken ? "token" : "default").Prepend($"\"{task.Name}\"");
        var result = (task.IsSynchronous, task.HasValue) switch
        {
            (true, true) => "int",
            (true, false) => "void",
            (false, true) => "async Task<int>",
            _ => "async Task",
        };

        if (workflow.Capacity == Capacity.Lock && task.Competes)
            text.Append($"    [Writes(\"simulated {workflow.Seed}\", Exclusive = true)]\n");
        text.Append($"    [AgentTask({string.Join(", ", Options(workflow, task))})] // {string.Join(", ", task.Attempts.Select(Describe))}\n");
        if (task.Pipeline is { } pipeline)
            text.Append($"    // {pipeline}\n");
        foreach (var item in task.Items?.Attempts ?? [])
            text.Append($"    // item: {string.Join(", ", item.Select(Describe))}\n");
        text.Append($"    {result} {task.Name}({string.Join(", ", declared)}) => ");
        text.Append($"{(task.IsSynchronous ? "" : "await ")}Play.{(task.Items is not null ? "Each" : task.IsSynchronous ? "Now" : "Async")}({string.Join(", ", arguments)});\n");
        if (workflow.Again?.Tasks.First(other => other.Name == task.Name) is { } again)
            text.Append($"    // again: {string.Join(", ", again.Attempts.Select(Describe))}{(again.When is { } then ? ", wanted: " + then : "")}\n");
        if (task.When is { } says)
            text.Append($"    static bool When{task.Name}() => Play.When(\"{task.Name}\"); // {says}\n");
        if (task.Items is { Wanted: { } wanted })
            text.Append($"    static bool When{task.Name}({ElementType(task.Items)} element) => Play.When(\"{task.Name}\", element); // {string.Join(", ", wanted)}\n");
        if (task.IsJudged)
            text.Append($"    static string? Judge{task.Name}(int value) => Play.Judge(\"{task.Name}\", value);\n");
        text.Append('\n');
    }

    private static (string Type, string Name) Element(SimulatedWorkflow workflow, SimulatedItems items) => items.Source is { } source
        ? ($"[ForEach(nameof({workflow.Tasks[source].Name}))] {ElementType(items)}", "element")
        : ($"[ForEach(\"items\")] {ElementType(items)}", "element");

    private static string ElementType(SimulatedItems items) => items is { Source: not null, SeesAll: true } ? "TaskOutcome<int>" : "int";

    private static string Describe(SimulatedAttempt attempt) => $"{attempt.End} after {attempt.Ticks / 10_000.0} ms";

    private static IEnumerable<(string Type, string Name)> Parameters(SimulatedWorkflow workflow, SimulatedTask task)
    {
        var isList = task.Join == Join.AtLeast;
        if (task.JoinedAs == JoinedAs.Values)
            yield return (isList ? "IReadOnlyList<int>" : "int", "joined");
        if (task.JoinedAs == JoinedAs.Outcomes)
            yield return (isList ? "IReadOnlyList<TaskOutcome<int>>" : "TaskOutcome<int>", "joined");
        foreach (var edge in task.Edges.Where(edge => edge.Form != EdgeForm.Order))
        {
            var source = workflow.Tasks[edge.Task];
            var type = (edge.Form, source.HasValue) switch
            {
                (EdgeForm.Value, _) when source.Items is not null => "IReadOnlyList<int>",
                (EdgeForm.ValueOrNull, _) when source.Items is not null => "IReadOnlyList<int>?",
                (EdgeForm.Outcome, _) when source.Items is not null => task.IsJoin ? "TaskOutcome" : "IReadOnlyList<TaskOutcome<int>>",
                (EdgeForm.Value, _) => "int",
                (EdgeForm.ValueOrNull, _) => "int?",
                (_, true) => "TaskOutcome<int>",
                _ => "TaskOutcome",
            };
            yield return ($"[FromTask(nameof({source.Name}))] {type}", "p" + edge.Task);
        }
    }

    private static IEnumerable<string> Options(SimulatedWorkflow workflow, SimulatedTask task)
    {
        if (task.Items is { Bound: > 0 and var bound })
            yield return $"MaxConcurrency = {bound}";
        if (task.Items is null && task.Edges.Count > 0)
            yield return $"DependsOn = [{string.Join(", ", task.Edges.Select(edge => $"nameof({workflow.Tasks[edge.Task].Name})"))}]";
        if (task.IsJoin)
            yield return $"Join = Join.{task.Join}, Losers = Losers.{task.Losers}";
        if (task.Join == Join.AtLeast)
            yield return $"Needed = {task.Needed}";
        if (task.Competes && workflow.Capacity is Capacity.OwnPool or Capacity.SharedPool)
            yield return $"Agent = \"{Pool}\"";
        if (task.TimeoutMs > 0)
            yield return $"TimeoutMs = {task.TimeoutMs}";
        if (task.Retries > 0)
            yield return $"Retries = {task.Retries}, RetryDelayMs = {task.RetryDelayMs}";
        if (task.Pipeline is not null)
            yield return $"Resilience = \"{task.PipelineName}\"";
        if (task.EstimatedMs > 0)
            yield return $"EstimatedMs = {task.EstimatedMs}";
        if (task.IsOptional)
            yield return "Optional = true";
        if (task.HasCondition)
            yield return $"When = nameof(When{task.Name})";
        if (task.IsJudged)
            yield return $"Validate = nameof(Judge{task.Name})";
        if (task.Approval is not null)
            yield return "RequiresApproval = true";
    }
}
