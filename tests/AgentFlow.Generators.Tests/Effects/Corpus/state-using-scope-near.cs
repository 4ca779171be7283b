// CLEAN: making and disposing of a scope count in one step
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    int _open;
    sealed class Scope : IDisposable { readonly W _w; public Scope(W w) { _w = w; Interlocked.Increment(ref _w._open); } public void Dispose() { Interlocked.Decrement(ref _w._open); } }
    [AgentTask] async Task A() { using var s = new Scope(this); await Task.Yield(); }
    [AgentTask] async Task B() { using (new Scope(this)) { await Task.Yield(); } }
}
