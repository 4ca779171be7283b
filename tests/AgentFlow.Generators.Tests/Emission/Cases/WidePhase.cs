// More than four tasks are awaited as a list.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class WidePhase
{
    [AgentTask]
    private async Task<int> T1Async() => await Task.FromResult(1);

    [AgentTask]
    private async Task<int> T2Async() => await Task.FromResult(2);

    [AgentTask]
    private async Task<int> T3Async() => await Task.FromResult(3);

    [AgentTask]
    private async Task<int> T4Async() => await Task.FromResult(4);

    [AgentTask]
    private async Task<int> T5Async() => await Task.FromResult(5);

    [AgentTask]
    private async Task<int> SumAsync(int t1, int t2, int t3, int t4, int t5) => await Task.FromResult(t1 + t2 + t3 + t4 + t5);
}
