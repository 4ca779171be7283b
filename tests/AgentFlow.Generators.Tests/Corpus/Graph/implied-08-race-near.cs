// CLEAN: one of the runners does not wait for the task, and may win
partial class Report
{
    [AgentTask(Optional = true)] string Read(string topic) => topic;
    [AgentTask] string Draft(string? read) => read ?? "";
    [AgentTask] string Sketch(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)], Join = Join.Any, Losers = Losers.Continue)] string Pick(string text) => text;
    [AgentTask(DependsOn = [nameof(Read)])] void Publish(string pick) => Console.WriteLine(pick);
}
