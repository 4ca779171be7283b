// CLEAN: two types of one name in two namespaces and files
namespace First;

partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
}
// FILE
namespace Second;

partial class Report
{
    [AgentTask] Task<string> DraftAsync(string topic) => Task.FromResult(topic);
}
