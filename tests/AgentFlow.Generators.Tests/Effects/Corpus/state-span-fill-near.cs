// CLEAN: ReadOnlySpan over a shared string
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly string _s = "abc";
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(_s.AsSpan(1).Length); }
 [AgentTask] async Task T2() { await Task.Yield(); Console.WriteLine(_s.AsSpan()[0]); }
}
