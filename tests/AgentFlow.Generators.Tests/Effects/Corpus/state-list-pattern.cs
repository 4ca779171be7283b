// FLAG AGF04: a list pattern reads what the other adds to
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _steps = new();
    [AgentTask] async Task<string> A() { await Task.Yield(); return _steps is [var first, ..] ? first : ""; }
    [AgentTask] async Task B() { await Task.Yield(); _steps.Add("b"); }
}
