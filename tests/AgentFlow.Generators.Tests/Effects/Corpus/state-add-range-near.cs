// CLEAN: own list given to a constructor
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
 [AgentTask] async Task T1() { await Task.Yield(); var l = new List<int>(); var m = new List<int>(l); m.AddRange(l); }
 [AgentTask] async Task T2() { await Task.Yield(); var l = new List<int>(); var m = new List<int>(l); m.AddRange(l); }
}
