// Limits of the whole run: each task is called by the runtime; where capacity is limited the longest way to the end goes first.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

[AgentWorkflow(MaxConcurrency = 2, TimeoutMs = 60_000, OnFailure = OnFailure.Stop)]
public partial struct Limits
{
    [AgentTask(EstimatedMs = 100)]
    private static async Task<int> QuickAsync(int size, CancellationToken cancellationToken) => await Task.FromResult(size);

    [AgentTask(EstimatedMs = 900)]
    private readonly async Task<int> SlowAsync(int size, CancellationToken cancellationToken) => await Task.FromResult(size);

    [AgentTask(EstimatedMs = 500)]
    private readonly async Task<int> BehindAsync(int quick) => await Task.FromResult(quick);

    [AgentTask(Optional = true)]
    private readonly async Task<string> EachAsync([ForEach("names", Stream = true)] string name, CancellationToken cancellationToken) => await Task.FromResult(name);

    [AgentTask]
    private readonly int Sum(int slow, int behind, IReadOnlyList<string> each) => slow + behind + each.Count;
}
