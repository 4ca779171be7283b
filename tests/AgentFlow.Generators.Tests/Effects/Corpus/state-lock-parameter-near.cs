// CLEAN: lock passed as a parameter
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n; readonly object _g = new(); void Inc(object gate) { lock (gate) _n++; }
 [AgentTask] async Task T1() { await Task.Yield(); Inc(_g); }
 [AgentTask] async Task T2() { await Task.Yield(); Inc(_g); }
}
