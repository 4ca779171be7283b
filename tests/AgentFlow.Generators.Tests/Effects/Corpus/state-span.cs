// FLAG AGF04: Span over shared array
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly int[] _a = new int[4]; void Fill(int v) { Span<int> s = _a; s[0] = v; }
 [AgentTask] async Task T1() { await Task.Yield(); Fill(1); }
 [AgentTask] async Task T2() { await Task.Yield(); Fill(2); }
}
