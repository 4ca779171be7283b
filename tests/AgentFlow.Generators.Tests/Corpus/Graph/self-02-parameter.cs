// FLAG AGF0202: a parameter named after the task's own result
partial class Report
{
    [AgentTask] Task<string> DraftAsync(string draft) => Task.FromResult(draft);
}
