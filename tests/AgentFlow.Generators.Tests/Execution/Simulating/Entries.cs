using System.Globalization;

namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>What can happen in a run, in words: as the run tells it and as the model foresees it.</summary>
internal static class Entries
{
    public static string? Of(in FlowEvent told) => told.Kind switch
    {
        FlowEventKind.TaskReady => Ready(told.TaskName!),
        FlowEventKind.TaskStarted => Started(Subject(told), told.Attempt),
        FlowEventKind.Retrying => Retrying(Subject(told), told.Attempt, told.Delay!.Value.Ticks),
        FlowEventKind.TaskCompleted when told.Outcome is ForEachOutcome items => CompletedItems(told.TaskName!, items.Status, items.Total, items.Failures.Count),
        FlowEventKind.TaskCompleted => Completed(Subject(told), told.Outcome!.Status),
        FlowEventKind.RunCompleted => RunCompleted,
        _ => null,
    };

    public static string RunCompleted => "the run completed";

    /// <summary>A task that runs once per element has seen the last one.</summary>
    public static string EndOfItems => "items came to their end";

    public static string Ready(string task) => $"{task} is ready";

    public static string Asked(string task) => $"{task} asks for approval";

    public static string Condition(string task) => $"{task} is it wanted";

    public static string Started(string task, int attempt) => $"{task} started attempt {attempt}";

    public static string Call(string task, int attempt, IEnumerable<string> given) => $"{task} called {attempt} ({string.Join(" | ", given)})";

    public static string Retrying(string task, int attempt, long delay) =>
        string.Create(CultureInfo.InvariantCulture, $"{task} retries after attempt {attempt} in {delay / 10_000.0} ms");

    public static string Completed(string task, OutcomeStatus status) => $"{task} completed {status}";

    public static string CompletedItems(string task, OutcomeStatus status, int total, int failures) => $"{task} completed {status}: {total} items, {failures} without a result";

    public static string Failure(string task, int attempt) => $"{task} failed at attempt {attempt}";

    public static string Rejection(string task, int attempt) => $"{task} was no good at attempt {attempt}";

    public static string Refusal(string task) => $"{task} is not wanted";

    private static string Subject(in FlowEvent told) => told.Item is { } item ? $"{told.TaskName}[{item}]" : told.TaskName!;
}
