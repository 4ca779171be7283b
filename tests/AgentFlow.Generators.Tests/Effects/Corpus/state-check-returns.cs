// FLAG AGF0406: early return form
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly ConcurrentDictionary<int,int> _q = new(); void Put() { if (_q.ContainsKey(1)) return; _q[1] = 2; }
 [AgentTask] async Task T1() { await Task.Yield(); Put(); }
 [AgentTask] async Task T2() { await Task.Yield(); Put(); }
}
