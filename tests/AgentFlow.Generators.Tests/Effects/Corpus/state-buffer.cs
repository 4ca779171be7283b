// FLAG AGF04: stream buffer filled in both
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly byte[] _b = new byte[4];
 [AgentTask] async Task T1() { await Task.Yield(); using var s = new MemoryStream(); await s.ReadAsync(_b); }
 [AgentTask] async Task T2() { await Task.Yield(); using var s = new MemoryStream(); s.Read(_b, 0, 4); }
}
