// CLEAN: a volatile write of what does not rest on the value before
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    int _n;
    [AgentTask] async Task A() { await Task.Yield(); Volatile.Write(ref _n, 1); }
    [AgentTask] async Task B() { await Task.Yield(); var n = Volatile.Read(ref _n); Console.WriteLine(n + 1); }
}
