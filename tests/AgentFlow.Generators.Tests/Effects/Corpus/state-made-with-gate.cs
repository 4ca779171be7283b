// FLAG AGF04: the list that a new object was given is changed through it
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _lines = new();
    sealed class Sink(List<string> target) { public List<string> Target { get; } = target; }
    [AgentTask] async Task A() { await Task.Yield(); new Sink(_lines).Target.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); var sink = new Sink(_lines); sink.Target.Add("b"); }
}
