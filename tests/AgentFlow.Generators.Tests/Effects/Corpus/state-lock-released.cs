// FLAG AGF04: released too early
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly List<int> _l = new(); readonly SemaphoreSlim _g = new(1);
 [AgentTask] async Task T1() { await Task.Yield(); await _g.WaitAsync(); await Task.Delay(1); _g.Release(); _l.Add(1); }
 [AgentTask] async Task T2() { await Task.Yield(); await _g.WaitAsync(); await Task.Delay(1); _g.Release(); _l.Add(1); }
}
