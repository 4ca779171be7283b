// CLEAN: ThreadSafe property
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class C { public int N; }
partial class W {
[ThreadSafe] C P { get; } = new();
 [AgentTask] async Task T1() { await Task.Yield(); P.N++; }
 [AgentTask] async Task T2() { await Task.Yield(); P.N++; }
}
