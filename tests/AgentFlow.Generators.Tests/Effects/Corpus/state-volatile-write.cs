// FLAG AGF04: a volatile read and a volatile write are two steps
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    int _n;
    [AgentTask] async Task A() { await Task.Yield(); Volatile.Write(ref _n, Volatile.Read(ref _n) + 1); }
    [AgentTask] async Task B() { await Task.Yield(); var n = Volatile.Read(ref _n); Volatile.Write(ref _n, n + 1); }
}
