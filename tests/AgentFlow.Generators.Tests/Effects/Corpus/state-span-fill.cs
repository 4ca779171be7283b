// FLAG AGF04: AsSpan().Clear / Fill
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly int[] _a = new int[4];
 [AgentTask] async Task T1() { await Task.Yield(); _a.AsSpan().Fill(1); }
 [AgentTask] async Task T2() { await Task.Yield(); _a.AsSpan().Clear(); }
}
