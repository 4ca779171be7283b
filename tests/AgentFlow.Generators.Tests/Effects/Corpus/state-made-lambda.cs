// FLAG AGF04: a lambda that a method hands out adds to the shared list
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _l = new();
    Action<string> Adder() => s => _l.Add(s);
    [AgentTask] async Task A() { await Task.Yield(); var add = Adder(); add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); Adder()("b"); }
}
