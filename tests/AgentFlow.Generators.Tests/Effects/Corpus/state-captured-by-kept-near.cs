// CLEAN: delegate field that does nothing shared
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly Func<int, int> _f; public W() { _f = x => x + 1; }
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(_f(1)); }
 [AgentTask] async Task T2() { await Task.Yield(); Console.WriteLine(_f(2)); }
}
