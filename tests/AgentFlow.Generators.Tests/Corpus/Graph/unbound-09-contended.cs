// FLAG AGF0104 AGF0104: two parameters could both take the one result
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft)])] int Count(string text, string other) => text.Length + other.Length;
}
