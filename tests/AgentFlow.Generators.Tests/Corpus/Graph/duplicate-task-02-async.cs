// FLAG AGF0103: a trailing Async does not count
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] Task<string> DraftAsync(string topic) => Task.FromResult(topic);
}
