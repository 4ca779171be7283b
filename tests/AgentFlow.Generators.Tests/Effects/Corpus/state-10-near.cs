// CLEAN: lazy property with ??=
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly Lazy<List<int>> L=new(()=>new());
 [AgentTask] async Task T1() { await Task.Yield(); _=L.Value.Count; }
 [AgentTask] async Task T2() { await Task.Yield(); _=L.Value.Count; }
}
