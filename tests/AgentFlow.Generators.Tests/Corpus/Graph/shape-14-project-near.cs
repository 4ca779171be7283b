// CLEAN: a workflow that runs one of another project
public partial class Basis
{
    [AgentTask] private string Read(string topic) => topic;
}
// PROJECT
partial class Report(Basis basis)
{
    [AgentTask] async Task<int> CountAsync(string topic, CancellationToken token) => (await basis.RunAsync(topic, cancellationToken: token)).Read.Length;
}
