// CLEAN: SemaphoreSlim without try
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n; readonly SemaphoreSlim _g = new(1, 1);
 [AgentTask] async Task T1() { await Task.Yield(); await _g.WaitAsync(); _n++; _g.Release(); }
 [AgentTask] async Task T2() { await Task.Yield(); await _g.WaitAsync(); _n++; _g.Release(); }
}
