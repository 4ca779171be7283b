// FLAG AGF0106: a join that can never be met where a When is false
partial class Report
{
    [AgentTask(When = nameof(IsLong))] string Draft(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft)], Join = Join.Any, Losers = Losers.Continue)] int Count(string? draft) => draft?.Length ?? 0;
    static bool IsLong(string topic) => topic.Length > 9;
}
