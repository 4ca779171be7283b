// FLAG AGF04: check under lock, count outside in one
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n; readonly object _g = new();
 [AgentTask] async Task T1() { await Task.Yield(); lock (_g) { if (_n < 3) _n++; } }
 [AgentTask] async Task T2() { await Task.Yield(); bool free; lock (_g) { free = _n < 3; } if (free) _n++; }
}
