// FLAG AGF04: generic constraint call
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
interface ICount { void Inc(); } class Cn : ICount { int _n; public void Inc() => _n++; }
partial class W {
readonly Cn _c = new(); static void Do<T>(T t) where T : ICount => t.Inc();
 [AgentTask] async Task T1() { await Task.Yield(); Do(_c); }
 [AgentTask] async Task T2() { await Task.Yield(); Do(_c); }
}
