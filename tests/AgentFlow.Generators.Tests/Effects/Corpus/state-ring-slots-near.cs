// CLEAN: the slot is taken in one step
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly string[] _ring = new string[8]; int _next = -1;
    void Put(int slot, string s) => _ring[slot] = s;
    [AgentTask] async Task A() { await Task.Yield(); _ring[Interlocked.Increment(ref _next) % _ring.Length] = "a"; Put((Interlocked.Increment(ref _next) & 7), "c"); }
    [AgentTask] async Task B() { await Task.Yield(); var slot = Interlocked.Increment(ref _next) % _ring.Length; _ring[slot] = "b"; }
}
