// CLEAN: there is room for no result
partial class Report
{
    [AgentTask(Optional = true)] string Draft(string topic) => topic;
    [AgentTask] int Count(string? draft) => draft?.Length ?? 0;
    [AgentTask] bool Ask(TaskOutcome<string> draft) => draft.TryGetValue(out _);
}
