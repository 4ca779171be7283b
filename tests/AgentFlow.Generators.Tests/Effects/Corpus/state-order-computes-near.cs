// CLEAN: order carries data
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
 [AgentTask] async Task<int> A() { await Task.Yield(); return 1; }
 [AgentTask(DependsOn = [nameof(A)])] async Task<int> B(int a) { await Task.Yield(); return a; }
}
