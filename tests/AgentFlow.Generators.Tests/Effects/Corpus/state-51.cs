// FLAG AGF0407: guarded write beside a guarded read
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n; readonly object _g=new();
 [AgentTask] async Task T1() { await Task.Yield(); lock(_g){_n=1;} }
 [AgentTask] async Task T2() { await Task.Yield(); lock(_g){_=_n;} }
}
