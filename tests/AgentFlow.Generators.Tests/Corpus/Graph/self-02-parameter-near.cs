// CLEAN: its own result name in another case is an input
partial class Report
{
    [AgentTask] Task<string> DraftAsync(string Draft) => Task.FromResult(Draft);
}
