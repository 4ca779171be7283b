// CLEAN: ImmutableInterlocked
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
ImmutableList<int> _i = ImmutableList<int>.Empty;
 [AgentTask] async Task T1() { await Task.Yield(); ImmutableInterlocked.Update(ref _i, l => l.Add(1)); }
 [AgentTask] async Task T2() { await Task.Yield(); ImmutableInterlocked.Update(ref _i, l => l.Add(2)); }
}
