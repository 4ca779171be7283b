// FLAG AGF0103: the other task of that name stands in another file
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
}
// FILE
partial class Report
{
    [AgentTask] Task<string> DraftAsync(string topic) => Task.FromResult(topic);
}
