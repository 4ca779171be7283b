// CLEAN: double-checked, not volatile
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
List<int> _o; readonly object _g = new(); List<int> Get() { if (_o is null) { lock (_g) { if (_o is null) { _o = new List<int>(); } } } return _o; }
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(Get().Count); }
 [AgentTask] async Task T2() { await Task.Yield(); Console.WriteLine(Get().Count); }
}
