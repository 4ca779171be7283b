// CLEAN: CompareExchange loop in both
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _max; void Max(int v) { int c; do { c = Volatile.Read(ref _max); if (v <= c) return; } while (Interlocked.CompareExchange(ref _max, v, c) != c); }
 [AgentTask] async Task T1() { await Task.Yield(); Max(1); }
 [AgentTask] async Task T2() { await Task.Yield(); Max(2); }
}
