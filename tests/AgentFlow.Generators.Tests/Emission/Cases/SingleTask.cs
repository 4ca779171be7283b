// One task in the global namespace.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

internal partial class SingleTask
{
    [AgentTask]
    private async Task<string> GreetAsync(string name) => await Task.FromResult("Hello, " + name);
}
