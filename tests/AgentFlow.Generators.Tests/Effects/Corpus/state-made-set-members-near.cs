// CLEAN: the new object's member is set anew, the shared list is not touched
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    List<string> _lines = new() { "x" };
    sealed class Context { public List<string> Log { get; set; } }
    [AgentTask] async Task<int> A() { await Task.Yield(); var c = new Context { Log = _lines }; c.Log = null; return c.Log?.Count ?? 0; }
    [AgentTask] async Task<int> B() { await Task.Yield(); return _lines.Count; }
}
