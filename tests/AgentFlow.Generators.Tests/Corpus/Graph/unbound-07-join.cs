// FLAG AGF0104: no single dependency of a race is sure to have a result
partial class Report
{
    [AgentTask] string Draft(string topic, CancellationToken token) => token.IsCancellationRequested ? "" : topic;
    [AgentTask] string Sketch(string topic, CancellationToken token) => token.IsCancellationRequested ? "" : topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)], Join = Join.Any)] int Count(string draft) => draft.Length;
}
