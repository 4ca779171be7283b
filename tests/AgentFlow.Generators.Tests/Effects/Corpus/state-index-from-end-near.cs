// CLEAN: both take the last; one sets the last of its own
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    [AgentTask] async Task<string> A(List<string> names) { await Task.Yield(); var mine = names.ToList(); mine[^1] = "z"; return names[^1]; }
    [AgentTask] async Task<string> B(List<string> names, string text) { await Task.Yield(); return names[^1] + text[..^1]; }
}
