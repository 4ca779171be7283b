// FLAG AGF0205: every runner of a race waits for the task, so that the winner did
partial class Report
{
    [AgentTask(Optional = true)] string Read(string topic) => topic;
    [AgentTask] string Draft(string? read) => read ?? "";
    [AgentTask] string Sketch(string? read) => read ?? "";
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)], Join = Join.Any, Losers = Losers.Continue)] string Pick(string text) => text;
    [AgentTask(DependsOn = [nameof(Read)])] void Publish(string pick) => Console.WriteLine(pick);
}
