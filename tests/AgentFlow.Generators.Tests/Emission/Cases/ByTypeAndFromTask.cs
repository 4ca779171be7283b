// Bound by type among DependsOn, and by [FromTask] under another name.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class ByTypeAndFromTask
{
    [AgentTask]
    private async Task<int> CountAsync() => await Task.FromResult(1);

    [AgentTask]
    private async Task<List<string>> ListAsync() => await Task.FromResult(new List<string>());

    [AgentTask(DependsOn = [nameof(CountAsync)])]
    private async Task<string> DescribeAsync(int number, [FromTask(nameof(ListAsync))] IEnumerable<string> names)
        => await Task.FromResult($"{number}: {string.Join(", ", names)}");
}
