// FLAG AGF0401: tuple swap
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _a,_b;
 [AgentTask] async Task T1() { await Task.Yield(); (_a,_b)=(_b,_a); }
 [AgentTask] async Task T2() { await Task.Yield(); _a=1; }
}
