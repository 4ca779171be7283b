// CLEAN: readonly struct field: the call works on a copy
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
struct Ctr { public int N; public void Inc() => N++; }
partial class W {
readonly Ctr _c;
 [AgentTask] async Task T1() { await Task.Yield(); _c.Inc(); }
 [AgentTask] async Task T2() { await Task.Yield(); _c.Inc(); }
}
