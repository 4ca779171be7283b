// FLAG AGF04: readonly struct field around a list
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
struct Bag { readonly List<int> _l; public Bag() { _l = new(); } public void Add(int x) => _l.Add(x); }
partial class W {
readonly Bag _b = new();
 [AgentTask] async Task T1() { await Task.Yield(); _b.Add(1); }
 [AgentTask] async Task T2() { await Task.Yield(); _b.Add(2); }
}
