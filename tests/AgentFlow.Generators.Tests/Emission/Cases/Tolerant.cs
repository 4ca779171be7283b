// Tolerant forms run whatever became of the dependency; T? is null where there is no value.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class Tolerant
{
    [AgentTask]
    private async Task<string> DraftAsync(CancellationToken ct) => await Task.FromResult("draft");

    [AgentTask]
    private async Task<int> ScoreAsync(CancellationToken ct) => await Task.FromResult(1);

    [AgentTask]
    private async Task NotifyAsync(CancellationToken ct) => await Task.Yield();

    [AgentTask]
    private async Task<string> ReportAsync(TaskOutcome<string> draft, TaskOutcome notify, int? score)
        => await Task.FromResult($"{draft.Status} {notify.Status} {score}");
}
