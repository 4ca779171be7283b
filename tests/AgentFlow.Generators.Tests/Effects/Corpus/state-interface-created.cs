// FLAG AGF04: interface call with one implementation that mutates itself
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
interface ICounter { void Inc(); } class Counter : ICounter { int _n; public void Inc() => _n++; }
partial class W {
readonly ICounter _c = new Counter();
 [AgentTask] async Task T1() { await Task.Yield(); _c.Inc(); }
 [AgentTask] async Task T2() { await Task.Yield(); _c.Inc(); }
}
