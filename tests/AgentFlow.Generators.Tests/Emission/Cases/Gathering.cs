// Several results of one type as a list, in the order of DependsOn; tolerant too.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class Gathering
{
    [AgentTask]
    private async Task<string> FirstAsync() => await Task.FromResult("first");

    [AgentTask]
    private async Task<string> SecondAsync() => await Task.FromResult("second");

    [AgentTask(DependsOn = [nameof(SecondAsync), nameof(FirstAsync)])]
    private async Task<string> JoinAsync(IReadOnlyList<string> texts) => await Task.FromResult(string.Join(" ", texts));

    [AgentTask(DependsOn = [nameof(FirstAsync), nameof(SecondAsync)])]
    private async Task<int> CountAsync(IReadOnlyList<TaskOutcome<string>> outcomes) => await Task.FromResult(outcomes.Count);
}
