// Tasks named like members of FlowRun or object: both stay reachable.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class HiddenMembers
{
    [AgentTask]
    private async Task<string> ReportAsync() => await Task.FromResult("report");

    [AgentTask]
    private async Task<string> OutcomeAsync(TaskOutcome<string> report) => await Task.FromResult(report.Value);

    [AgentTask]
    private new async Task<string> ToString() => await Task.FromResult("text");

    [AgentTask]
    private async Task<int> BeginAsync(string outcome) => await Task.FromResult(outcome.Length);
}
