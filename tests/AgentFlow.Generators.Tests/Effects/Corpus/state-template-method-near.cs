// CLEAN: override that does nothing, base writes
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class B { int _n; protected virtual void Do() { _n++; } } partial class W : B { protected override void Do() { } }
partial class W {
 [AgentTask] async Task T1() { await Task.Yield(); Do(); }
 [AgentTask] async Task T2() { await Task.Yield(); Do(); }
}
