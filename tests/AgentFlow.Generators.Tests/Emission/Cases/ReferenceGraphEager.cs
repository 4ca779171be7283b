// A, B, F independent; C needs A, D needs B, E needs C and D. D starts when B is done, though A still runs.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

[AgentWorkflow(Schedule = Schedule.Eager)]
public partial class ReferenceGraphEager
{
    [AgentTask]
    private async Task<int> AAsync(CancellationToken ct) => await Task.FromResult(1);

    [AgentTask]
    private async Task<int> BAsync(CancellationToken ct) => await Task.FromResult(2);

    [AgentTask]
    private async Task<int> CAsync(int a, CancellationToken ct) => await Task.FromResult(a + 1);

    [AgentTask]
    private async Task<int> DAsync(int b, CancellationToken ct) => await Task.FromResult(b + 1);

    [AgentTask]
    private async Task<int> EAsync(int c, int d, CancellationToken ct) => await Task.FromResult(c + d);

    [AgentTask]
    private async Task<int> FAsync(CancellationToken ct) => await Task.FromResult(6);
}
