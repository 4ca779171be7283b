// CLEAN: the method's name
partial class Report
{
    [AgentTask] Task<string> DraftAsync(string topic) => Task.FromResult(topic);
    [AgentTask] int Count([FromTask(nameof(DraftAsync))] string text) => text.Length;
}
