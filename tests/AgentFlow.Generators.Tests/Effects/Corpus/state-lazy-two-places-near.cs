// CLEAN: coalesce assign of local
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
string _s;
 [AgentTask] async Task T1() { await Task.Yield(); var s = _s; s ??= "a"; Console.WriteLine(s); }
 [AgentTask] async Task T2() { await Task.Yield(); var s = _s; s ??= "b"; Console.WriteLine(s); }
}
