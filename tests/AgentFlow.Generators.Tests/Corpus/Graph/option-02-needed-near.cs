// CLEAN: as many are needed as there are
partial class Report
{
    [AgentTask] string Draft(string topic, CancellationToken token) => token.IsCancellationRequested ? "" : topic;
    [AgentTask] string Sketch(string topic, CancellationToken token) => token.IsCancellationRequested ? "" : topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)], Join = Join.AtLeast, Needed = 2)] int Count(IReadOnlyList<string> texts) => texts.Count;
}
