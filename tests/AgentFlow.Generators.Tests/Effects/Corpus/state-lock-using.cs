// FLAG AGF04: keyed locks of two keys
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class Keyed { public IDisposable Lock(string key) => null; }
partial class W {
int _n; readonly Keyed _m = new();
 [AgentTask] async Task T1() { await Task.Yield(); using (_m.Lock("a")) _n++; }
 [AgentTask] async Task T2() { await Task.Yield(); using (_m.Lock("b")) _n++; }
}
