// A workflow with an error gets stand-ins: the same members, so that the error stays alone.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class WithError
{
    [AgentTask(DependsOn = [nameof(ReviseAsync)])]
    private async Task<string> DraftAsync(string topic) => await Task.FromResult(topic);

    [AgentTask(DependsOn = [nameof(DraftAsync)])]
    private async Task<int> ReviseAsync(string topic, int rounds = 3) => await Task.FromResult(topic.Length + rounds);
}
