// FLAG AGF04: List kept inside ConcurrentDictionary
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly ConcurrentDictionary<string,List<int>> _d = new();
 [AgentTask] async Task T1() { await Task.Yield(); _d.GetOrAdd("a", _ => new()).Add(1); }
 [AgentTask] async Task T2() { await Task.Yield(); _d.GetOrAdd("a", _ => new()).Add(2); }
}
