// FLAG AGF0104: two dependencies return the type
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Sketch(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)])] int Count(string text) => text.Length;
}
