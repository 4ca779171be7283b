// FLAG AGF0201: the task's name in place of the method's
partial class Report
{
    [AgentTask] Task<string> DraftAsync(string topic) => Task.FromResult(topic);
    [AgentTask] int Count([FromTask("Draft")] string text) => text.Length;
}
