// Eager, where capacity is limited: who is ready at the same time goes on in turn, the longest way to the end first.
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

[AgentPool("writer", 1)]
[AgentWorkflow(Schedule = Schedule.Eager)]
public partial class EagerCapacity
{
    [AgentTask]
    private async Task<string> OutlineAsync(string topic) => await Task.FromResult(topic);

    [AgentTask]
    private async Task<int> CountAsync(string topic) => await Task.FromResult(topic.Length);

    [AgentTask(Agent = "writer", EstimatedMs = 100)]
    private async Task<string> PrefaceAsync(string outline) => await Task.FromResult(outline);

    [AgentTask(Agent = "writer", EstimatedMs = 900)]
    private async Task<string> BodyAsync(string outline, int count) => await Task.FromResult(outline + count);

    [AgentTask]
    private string Bind(string preface, string body) => preface + body;
}
