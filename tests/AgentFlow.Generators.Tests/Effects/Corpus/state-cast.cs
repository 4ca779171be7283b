// FLAG AGF04: cast alias
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly object _o = new List<int>();
 [AgentTask] async Task T1() { await Task.Yield(); ((List<int>)_o).Add(1); }
 [AgentTask] async Task T2() { await Task.Yield(); (_o as List<int>)?.Add(2); }
}
