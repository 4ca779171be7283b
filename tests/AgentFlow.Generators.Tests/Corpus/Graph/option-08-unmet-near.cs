// CLEAN: another dependency can meet it
partial class Report
{
    [AgentTask(When = nameof(IsLong))] string Draft(string topic) => topic;
    [AgentTask] string Sketch(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft)], Join = Join.Any, Losers = Losers.Continue)] int Count(string? draft, string? sketch) => (draft ?? sketch ?? "").Length;
    static bool IsLong(string topic) => topic.Length > 9;
}
