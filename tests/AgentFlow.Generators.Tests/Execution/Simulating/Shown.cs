using System.Globalization;

namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>What a task is given, in words. Of an outcome, as far as the contract says what is in it.</summary>
internal static class Shown
{
    public static string Argument(object? given) => given switch
    {
        null => "null",
        int value => Value(value),
        ForEachOutcome<int> items => Items(items.TaskName, items.Status, items.Select(Argument)),
        TaskOutcome outcome => Outcome(outcome.Item is { } item ? $"{outcome.TaskName}[{item}]" : outcome.TaskName, outcome.Status, Detail(outcome)),
        IEnumerable<int> values => List(values.Select(Value)),
        IEnumerable<TaskOutcome> outcomes => List(outcomes.Select(Argument)),
        _ => throw new ArgumentException($"No task is given a {given.GetType()}.", nameof(given)),
    };

    public static string Value(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Outcome(string task, OutcomeStatus status, string? detail) => $"{task} {status}{(detail is null ? "" : ": " + detail)}";

    public static string Items(string task, OutcomeStatus status, IEnumerable<string> items) => $"{task} {status} {List(items)}";

    public static string List(IEnumerable<string> items) => $"[{string.Join("; ", items)}]";

    /// <summary>The value, or the message where the workflow itself gave it.</summary>
    private static string? Detail(TaskOutcome outcome) => outcome switch
    {
        TaskOutcome<int> { Status: OutcomeStatus.Succeeded } valued => Value(valued.Value),
        { Status: OutcomeStatus.Failed or OutcomeStatus.Rejected } => outcome.Error!.Message,
        _ => null,
    };
}
