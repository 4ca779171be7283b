// CLEAN: order that guards state
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W { int _n;
 [AgentTask] async Task<int> A() { await Task.Yield(); _n = 3; return 1; }
 [AgentTask(DependsOn = [nameof(A)])] async Task<int> B() { await Task.Yield(); return _n; }
}
