// FLAG AGF04: a property pattern reads what the other changes
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _warnings = new();
    [AgentTask] async Task A() { await Task.Yield(); _warnings.Add("a"); }
    [AgentTask] async Task<bool> B() { await Task.Yield(); return _warnings is { Count: > 0 }; }
}
