// FLAG AGF0201 AGF0201: a partial method, named wrongly at its body and at its parameter
partial class Report
{
    [AgentTask] private partial Task<int> CountAsync(string text);
    private partial Task<int> DraftAsync(string topic, int number);
}
// FILE
partial class Report
{
    private partial Task<int> CountAsync(string text) => Task.FromResult(text.Length);
    [AgentTask(DependsOn = ["Count"])] private partial Task<int> DraftAsync(string topic, [FromTask("Count")] int number) => Task.FromResult(number + topic.Length);
}
