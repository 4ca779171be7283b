// CLEAN: using scope of a lock
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n; readonly Lock _g=new();
 [AgentTask] void T1() { using var s=_g.EnterScope(); _n++; }
 [AgentTask] async Task T2() { await Task.Yield(); lock(_g)_n++; }
}
