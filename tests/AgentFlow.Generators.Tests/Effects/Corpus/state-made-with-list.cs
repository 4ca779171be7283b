// FLAG AGF04: a new object adds to the list that it was given
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _lines = new();
    sealed class Sink { readonly List<string> _target; public Sink(List<string> target) { _target = target; } public void Put(string s) => _target.Add(s); }
    [AgentTask] async Task A() { await Task.Yield(); new Sink(_lines).Put("a"); }
    [AgentTask] async Task B() { await Task.Yield(); var sink = new Sink(_lines); sink.Put("b"); }
}
