// FLAG AGF0203: a When takes the result of a task that waits for its own
partial class Report
{
    [AgentTask(When = nameof(IsWanted))] string? Draft(string topic) => topic;
    [AgentTask] int Count(string? draft) => draft?.Length ?? 0;
    static bool IsWanted(int count) => count > 0;
}
