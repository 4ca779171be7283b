// FLAG AGF04: the slot is taken by a plain counter
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly string[] _ring = new string[8]; int _next;
    [AgentTask] async Task A() { await Task.Yield(); _ring[_next++ % _ring.Length] = "a"; }
    [AgentTask] async Task B() { await Task.Yield(); _ring[_next++ % _ring.Length] = "b"; }
}
