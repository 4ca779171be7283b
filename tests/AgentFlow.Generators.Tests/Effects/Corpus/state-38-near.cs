// CLEAN: an any join does not order its losers
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n;
 [AgentTask] async Task<int> A() { await Task.Yield(); return 1; }
 [AgentTask] async Task<int> B() { await Task.Yield(); return _n=2; }
 [AgentTask] int C(int a, int b) => _n=a+b;
}
