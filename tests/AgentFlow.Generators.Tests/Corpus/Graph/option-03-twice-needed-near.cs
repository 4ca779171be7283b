// CLEAN: a parameter's dependency counts as well as an entry
partial class Report
{
    [AgentTask] string Draft(string topic, CancellationToken token) => token.IsCancellationRequested ? "" : topic;
    [AgentTask] string Sketch(string topic, CancellationToken token) => token.IsCancellationRequested ? "" : topic;
    [AgentTask(DependsOn = [nameof(Draft)], Join = Join.AtLeast, Needed = 2)] int Count(string? sketch) => sketch is null ? 0 : 1;
}
