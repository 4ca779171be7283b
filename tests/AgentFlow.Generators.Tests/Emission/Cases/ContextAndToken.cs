// AgentTaskContext and CancellationToken are supplied by the run.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class ContextAndToken
{
    [AgentTask]
    private async Task<int> TestAsync(AgentTaskContext context, CancellationToken ct)
    {
        await Task.Yield();
        ct.ThrowIfCancellationRequested();
        context.Summarize("45 of 45 tests passed");
        return 45;
    }
}
