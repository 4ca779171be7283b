// CLEAN: zero means no limit
partial class Report
{
    [AgentTask(TimeoutMs = 0, Retries = 0)] string Draft(string topic) => topic;
}
