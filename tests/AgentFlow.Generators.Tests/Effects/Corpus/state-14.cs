// FLAG AGF0401: collection initializer of a field's object
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class C{public List<int> L{get;}=new();}
partial class W {
readonly C _c=new();
 [AgentTask] async Task T1() { await Task.Yield(); _c.L.Add(1); }
 [AgentTask] async Task T2() { await Task.Yield(); _c.L.Add(2); }
}
