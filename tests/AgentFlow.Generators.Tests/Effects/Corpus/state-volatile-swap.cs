// FLAG AGF04: a volatile list is replaced by one made from it: what the other added in between is lost
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    volatile ImmutableList<string> _items = ImmutableList<string>.Empty;
    [AgentTask] async Task A() { await Task.Yield(); var before = _items; _items = before.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); _items = _items.Add("b"); }
}
