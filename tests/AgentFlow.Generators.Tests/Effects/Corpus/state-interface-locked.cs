// FLAG AGF04: lock in wrapper class of another list
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class Safe { readonly List<int> _l = new(); public void Add(int x) { lock (_l) _l.Add(x); } public int Count => _l.Count; }
partial class W {
readonly Safe _s = new();
 [AgentTask] async Task T1() { await Task.Yield(); _s.Add(1); }
 [AgentTask] async Task T2() { await Task.Yield(); Console.WriteLine(_s.Count); }
}
