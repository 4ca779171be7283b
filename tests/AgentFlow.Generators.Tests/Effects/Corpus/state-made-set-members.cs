// FLAG AGF04: an initializer gives the new object what is shared
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _lines = new();
    sealed class Context { public List<string> Log { get; set; } }
    static void Work(Context context) { context.Log.Add("w"); }
    [AgentTask] async Task A() { await Task.Yield(); var c = new Context { Log = _lines }; c.Log.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); _lines.Add("b"); }
}
