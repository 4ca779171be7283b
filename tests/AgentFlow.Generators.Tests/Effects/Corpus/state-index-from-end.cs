// FLAG AGF04: one sorts the list of which the other takes the last
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    [AgentTask] async Task<string> A(List<string> names) { await Task.Yield(); names.Sort(StringComparer.Ordinal); return names[0]; }
    [AgentTask] async Task<string> B(List<string> names) { await Task.Yield(); return names[^1]; }
}
