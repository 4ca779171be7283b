// FLAG AGF0401: lazy property with ??=
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
List<int> _l; List<int> L=>_l??=new();
 [AgentTask] async Task T1() { await Task.Yield(); _=L.Count; }
 [AgentTask] async Task T2() { await Task.Yield(); _=L.Count; }
}
