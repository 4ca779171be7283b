// FLAG AGF0203: a race in which one of the runners waits for the end
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Sketch(string pick) => pick;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)], Join = Join.Any, Losers = Losers.Continue)] string Pick(string text) => text;
}
