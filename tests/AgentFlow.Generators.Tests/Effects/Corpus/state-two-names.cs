// FLAG AGF04: two fields have one list
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _all; readonly List<string> _same;
    public W() { _all = new(); _same = _all; }
    [AgentTask] async Task A() { await Task.Yield(); _all.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); _same.Add("b"); }
}
