// A result of a private type is no more accessible than its type; it flows between tasks all the same.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class PrivateResult
{
    internal sealed record Plan2(string Text);

    private sealed record Draft(string Text);

    [AgentTask]
    private async Task<Draft> DraftAsync() => await Task.FromResult(new Draft("draft"));

    [AgentTask]
    private async Task<Plan2> OutlineAsync(TaskOutcome<Draft> draft) => await Task.FromResult(new Plan2(draft.Value.Text));

    [AgentTask]
    private async Task<string> ReviewAsync(Draft draft, Plan2 outline) => await Task.FromResult(draft.Text + outline.Text);
}
