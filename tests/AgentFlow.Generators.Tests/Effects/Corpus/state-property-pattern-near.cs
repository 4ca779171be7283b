// CLEAN: a property pattern on a copy
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly ConcurrentQueue<string> _warnings = new();
    [AgentTask] async Task A() { await Task.Yield(); _warnings.Enqueue("a"); }
    [AgentTask] async Task<bool> B() { await Task.Yield(); return _warnings.ToList() is { Count: > 0 } all && all is not { Count: 7 }; }
}
