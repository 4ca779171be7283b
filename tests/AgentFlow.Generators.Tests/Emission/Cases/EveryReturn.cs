// Every kind of return: an async method cannot throw before it returns its task, others are guarded; synchronous ones go to the thread pool.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class EveryReturn
{
    [AgentTask]
    private async Task<int> AsyncValueAsync() => await Task.FromResult(1);

    [AgentTask]
    private Task<int> TaskOfValueAsync() => Task.FromResult(2);

    [AgentTask]
    private async Task AsyncNothingAsync() => await Task.Yield();

    [AgentTask]
    private Task NothingAsync() => Task.CompletedTask;

    [AgentTask]
    private async ValueTask<int> AsyncValueTaskOfValueAsync() => await Task.FromResult(3);

    [AgentTask]
    private ValueTask<int> ValueTaskOfValueAsync() => new(4);

    [AgentTask]
    private ValueTask ValueTaskAsync() => default;

    [AgentTask]
    private int Value() => 5;

    [AgentTask]
    private static void Void()
    {
    }

    [AgentTask(DependsOn = [nameof(NothingAsync), nameof(Void)])]
    private ValueTask<int> LastAsync(int taskOfValue, int value) => new(taskOfValue + value);
}
