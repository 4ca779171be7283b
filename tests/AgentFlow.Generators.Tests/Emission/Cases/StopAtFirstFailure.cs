// OnFailure.Stop: every start asks whether the run goes on, and tasks get a token that the first failure cancels.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

[AgentWorkflow(OnFailure = OnFailure.Stop)]
public partial class StopAtFirstFailure
{
    [AgentTask]
    private async Task<int> FetchAsync(CancellationToken ct) => await Task.FromResult(1);

    [AgentTask]
    private async Task<int> CompareAsync(CancellationToken ct) => await Task.FromResult(2);

    [AgentTask]
    private async Task<int> DecideAsync(int fetch, int compare, CancellationToken ct) => await Task.FromResult(fetch + compare);
}
