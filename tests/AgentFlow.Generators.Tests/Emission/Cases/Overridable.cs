// Tasks that a derived type may override: what it writes need not be async, and may throw before it returns a task.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class Overridable
{
    [AgentTask]
    protected virtual async Task<int> FetchAsync(string id) => await Task.FromResult(id.Length);

    [AgentTask]
    private async Task<int> CountAsync(string id) => await Task.FromResult(id.Length);

    [AgentTask]
    protected virtual async ValueTask<int> AddAsync(int fetch, int count) => await Task.FromResult(fetch + count);

    [AgentTask]
    protected virtual int Double(int add) => 2 * add;
}
