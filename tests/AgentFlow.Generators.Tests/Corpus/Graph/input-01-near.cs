// CLEAN: nullable annotations and defaults may differ
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] int Count(string? topic = null) => topic?.Length ?? 0;
}
