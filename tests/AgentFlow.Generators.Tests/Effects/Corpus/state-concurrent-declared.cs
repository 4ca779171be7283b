// FLAG AGF04: IDictionary interface field
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly IDictionary<string,int> _s = new Dictionary<string,int>();
 [AgentTask] async Task T1() { await Task.Yield(); _s["a"] = 1; }
 [AgentTask] async Task T2() { await Task.Yield(); _s["b"] = 2; }
}
