// CLEAN: another parameter is bound to one of the two
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Sketch(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)])] int Count(string text, string sketch) => text.Length + sketch.Length;
}
