// CLEAN: a helper that runs what it is given, under a lock
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
 int _n; readonly object _g=new(); void With(Action a) { lock(_g) a(); }
 [AgentTask] async Task T1() { await Task.Yield(); With(()=>_n++); }
 [AgentTask] async Task T2() { await Task.Yield(); With(()=>_n++); }
}
