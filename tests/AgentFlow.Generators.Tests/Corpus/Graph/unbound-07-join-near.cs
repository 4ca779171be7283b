// CLEAN: the winner's result, by another name
partial class Report
{
    [AgentTask] string Draft(string topic, CancellationToken token) => token.IsCancellationRequested ? "" : topic;
    [AgentTask] string Sketch(string topic, CancellationToken token) => token.IsCancellationRequested ? "" : topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)], Join = Join.Any)] int Count(string text) => text.Length;
}
