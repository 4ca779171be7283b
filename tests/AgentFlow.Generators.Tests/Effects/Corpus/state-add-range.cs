// FLAG AGF04: list passed to AddRange as receiver and argument
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly List<int> _l = new(); readonly List<int> _m = new();
 [AgentTask] async Task T1() { await Task.Yield(); _l.AddRange(_m); }
 [AgentTask] async Task T2() { await Task.Yield(); _m.Add(1); }
}
