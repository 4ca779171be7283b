// CLEAN: Losers with a join
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Sketch(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)], Join = Join.Any, Losers = Losers.Continue)] int Count(string text) => text.Length;
}
