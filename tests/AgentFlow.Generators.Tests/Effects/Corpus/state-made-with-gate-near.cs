// CLEAN: the new object takes the lock that it was given
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _lines = new();
    readonly object _gate = new();
    sealed class Sink(W owner) { readonly object _gate = owner._gate; readonly List<string> _target = owner._lines; public void Put(string s) { lock (_gate) _target.Add(s); } }
    [AgentTask] async Task A() { await Task.Yield(); new Sink(this).Put("a"); }
    [AgentTask] async Task B() { await Task.Yield(); lock (_gate) _lines.Add("b"); }
}
