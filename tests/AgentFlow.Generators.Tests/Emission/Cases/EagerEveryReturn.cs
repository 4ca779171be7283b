// Eager: a task with dependencies waits for them in a local function of its own.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

[AgentWorkflow(Schedule = Schedule.Eager)]
public partial class EagerEveryReturn
{
    [AgentTask]
    private Task<int> RootAsync(int seed) => Task.FromResult(seed);

    [AgentTask]
    private async Task<int> AsyncAsync(int root) => await Task.FromResult(root);

    [AgentTask]
    private Task GuardedAsync(int root) => Task.FromResult(root);

    [AgentTask]
    private int Offloaded(int root, int seed) => root + seed;

    [AgentTask(DependsOn = [nameof(GuardedAsync)])]
    private ValueTask<int> LastAsync(int offloaded, TaskOutcome<int> async) => new(offloaded + async.Value);
}
