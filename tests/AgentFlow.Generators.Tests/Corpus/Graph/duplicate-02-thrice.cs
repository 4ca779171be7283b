// FLAG AGF0204 AGF0204: of three entries two are too many
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Sketch(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch), nameof(Draft), nameof(Draft)])] string Review(string draft, string sketch) => draft + sketch;
}
