// A task with policies is called by the runtime: within its time, tried again, judged, once it is approved, holding what it needs.
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

[AgentPool("writer", 2)]
public partial class Attempts
{
    [AgentTask(TimeoutMs = 5_000, Retries = 2)]
    private async Task<string> FetchAsync(string topic, CancellationToken cancellationToken) => await Task.FromResult(topic);

    [AgentTask(Agent = "writer", Retries = 3, RetryDelayMs = 1_000, Validate = nameof(IsLongEnough))]
    private async Task<string> DraftAsync(string fetch, AgentTaskContext context, CancellationToken cancellationToken) => await Task.FromResult($"{fetch} {context.Attempt}");

    [AgentTask(Validate = nameof(WhyNot))]
    private int Count(string draft) => draft.Length;

    [AgentTask(RequiresApproval = true, Resilience = "store"), Writes("archive", Exclusive = true)]
    private ValueTask PublishAsync(string draft, int count, string archive) => default;

    private bool IsLongEnough(string draft, int words = 3) => draft.Length >= words;

    private static string? WhyNot(int count, string topic) => count > topic.Length ? null : "It says no more than the topic.";
}
