// CLEAN: a When takes the result of a task that waits for nothing
partial class Report
{
    [AgentTask(When = nameof(IsWanted))] string? Draft(string topic) => topic;
    [AgentTask] int Count(string topic) => topic.Length;
    static bool IsWanted(int count) => count > 0;
}
