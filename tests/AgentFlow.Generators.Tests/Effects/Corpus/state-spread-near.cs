// CLEAN: list passed as argument only read by both
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly List<int> _m = new();
 [AgentTask] async Task T1() { await Task.Yield(); var l = new List<int>(); l.AddRange(_m); }
 [AgentTask] async Task T2() { await Task.Yield(); var l = new List<int>(_m); l.Add(1); }
}
