// CLEAN: lazy immutable record from pure parts, early return
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
record Cfg(string A);
partial class W {
Cfg _c; Cfg C() { if (_c != null) return _c; _c = new Cfg("a"); return _c; }
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(C()); }
 [AgentTask] async Task T2() { await Task.Yield(); Console.WriteLine(C()); }
}
