// CLEAN: a partial method, its attributes at its body
partial class Report
{
    [AgentTask] private partial Task<int> CountAsync(string text);
    private partial Task<int> DraftAsync(string topic, int number);
}
// FILE
partial class Report
{
    private partial Task<int> CountAsync(string text) => Task.FromResult(text.Length);
    [AgentTask(DependsOn = [nameof(CountAsync)])] private partial Task<int> DraftAsync(string topic, [FromTask(nameof(CountAsync))] int number) => Task.FromResult(number + topic.Length);
}
