// CLEAN: a new object was given a number, and counts for itself
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    int _n = 1;
    sealed class Worker(int n) { public int Go() => ++n; }
    [AgentTask] async Task<int> A() { await Task.Yield(); return new Worker(_n).Go(); }
    [AgentTask] async Task<int> B() { await Task.Yield(); var worker = new Worker(_n); return worker.Go(); }
}
