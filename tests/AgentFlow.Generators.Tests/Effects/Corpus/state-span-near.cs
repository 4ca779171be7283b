// CLEAN: span over a local
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
 [AgentTask] async Task T1() { await Task.Yield(); Span<int> s = stackalloc int[2]; s[0] = 1; Console.WriteLine(s[0]); }
 [AgentTask] async Task T2() { await Task.Yield(); var a = new int[3]; var s = a.AsSpan(); s.Fill(2); }
}
