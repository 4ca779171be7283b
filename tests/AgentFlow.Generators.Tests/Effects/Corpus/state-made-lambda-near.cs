// CLEAN: a lambda that a method hands out adds to a list of its own
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    static Func<string, int> Adder() { var l = new List<string>(); return s => { l.Add(s); return l.Count; }; }
    [AgentTask] async Task<int> A() { await Task.Yield(); var add = Adder(); return add("a"); }
    [AgentTask] async Task<int> B() { await Task.Yield(); return Adder()("b"); }
}
