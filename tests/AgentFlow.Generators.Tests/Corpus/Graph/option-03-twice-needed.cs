// FLAG AGF0106 AGF0204: an entry that is there twice counts once
partial class Report
{
    [AgentTask] string Draft(string topic, CancellationToken token) => token.IsCancellationRequested ? "" : topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Draft)], Join = Join.AtLeast, Needed = 2)] int Count() => 1;
}
