// Names that are keywords, and names that the plan would use itself.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class AwkwardNames
{
    [AgentTask]
    private async Task<int> @classAsync(int run, int workflow) => await Task.FromResult(run + workflow);

    [AgentTask]
    private static async Task<int> fetch(int @event) => await Task.FromResult(@event);

    [AgentTask]
    private Task<int> ThrownAsync(int started) => Task.FromResult(started);

    [AgentTask]
    private async Task<int> CancellationTokenAsync(CancellationToken ct) => await Task.FromResult(1);

    [AgentTask]
    private async Task<int> Équipe_2Async(int @class, int fetch, int thrown, int cancellationToken) => await Task.FromResult(@class + fetch + thrown + cancellationToken);
}
