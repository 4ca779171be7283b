// CLEAN: a race one of whose runners waits for the other
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Sketch(string draft) => draft;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)], Join = Join.Any, Losers = Losers.Continue)] string Pick(string text) => text;
}
