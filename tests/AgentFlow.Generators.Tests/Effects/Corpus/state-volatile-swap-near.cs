// CLEAN: a volatile list is replaced by its one writer, and read
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    volatile ImmutableList<string> _items = ImmutableList<string>.Empty;
    [AgentTask] async Task A() { await Task.Yield(); _items = _items.Add("a"); _items = _items.Add("b"); }
    [AgentTask] async Task<int> B() { await Task.Yield(); return _items.Count; }
}
