// CLEAN: names that begin with other letters, or with none
partial class Report
{
    [AgentTask] string URL(string topic) => topic;
    [AgentTask] string _Draft(string uRL) => uRL;
    [AgentTask] Task<string> ÄndernAsync(string _Draft) => Task.FromResult(_Draft);
    [AgentTask] int Count(string ändern) => ändern.Length;
}
