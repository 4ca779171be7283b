// CLEAN: a class without tasks of its own that derives from a workflow
partial class Basis
{
    [AgentTask] protected string Read(string topic) => topic;
}

class Report : Basis
{
    public async Task<int> CountAsync(string topic) => (await RunAsync(topic)).Read.Length;
}
